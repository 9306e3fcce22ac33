package fr.palmares.results.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.MentionCondition;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.results.Given;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.history.Participation;
import fr.palmares.results.mentions.MentionEvent.MentionGranted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentionBookTest {

  private static final Comparator<Assessment> TIES = Given.RULEBOOK.tieBreaking();
  private static final Contender SITIV = contender("SITIV", 96, Given.took(2030, "3"));
  private static final Contender ECHIROLLES = contender("Échirolles", 97, Given.took(2030, "4"));
  private static final Contender NANCY = contender("Nancy", 70, Given.took(2020, "4"));
  private static final Contender BOE = contender("Boé", 81, Given.took(2030, null));
  private static final Contender ALBI = contender("Albi", 81, Given.tookOn("old", 2030, "1"));
  private static final Contender CLAIX = contender("Claix", 75);
  private static final Contender GIERES = contender("Gières", 78);
  private static final List<Contender> ALL =
      List.of(SITIV, ECHIROLLES, NANCY, BOE, ALBI, CLAIX, GIERES);

  @Test
  void the_best_first_application_is_the_one_with_the_most_points() {
    Proposals proposals = proposals("premiere");

    assertThat(proposals.ranked()).containsExactly(GIERES, CLAIX);
    assertThat(Grounds.of(proposals, GIERES))
        .startsWith("Première candidature, 78 points sur 100")
        .endsWith("devant Claix");
  }

  @Test
  void the_best_progression_rises_most_and_says_from_where() {
    Proposals proposals = proposals("progression");

    assertThat(proposals.ranked()).containsExactly(SITIV, ECHIROLLES);
    assertThat(Grounds.of(proposals, SITIV))
        .isEqualTo("Du niveau 3 en 2030 au niveau 5 en 2031, soit +2 niveaux en un an");
  }

  @Test
  void whoever_is_excluded_is_told_why() {
    assertThat(proposals("progression").excluded())
        .extracting(exclusion -> exclusion.contender().authority(), Proposals.Exclusion::reason)
        .contains(
            org.assertj.core.groups.Tuple.tuple("Nancy", "le niveau ne progresse pas"),
            org.assertj.core.groups.Tuple.tuple(
                "Boé", "le niveau de la dernière participation n’est pas connu"),
            org.assertj.core.groups.Tuple.tuple(
                "Albi", "la dernière participation suivait une autre échelle : non comparable"),
            org.assertj.core.groups.Tuple.tuple("Claix", "première candidature"));
  }

  @Test
  void equal_figures_are_a_tie_that_shows() {
    Contender twin = contender("Zuydcoote", 78);
    Proposals proposals =
        Proposals.of(offer("premiere").rule(), TIES, List.of(twin, GIERES, CLAIX));

    assertThat(proposals.tiedFirst()).containsExactly(GIERES, twin);
  }

  @Property(tries = 100)
  void the_order_in_which_contenders_come_does_not_matter(@ForAll long seed) {
    List<Contender> shuffled = new ArrayList<>(ALL);
    Collections.shuffle(shuffled, new Random(seed));
    for (MentionOffer offer : Given.RULEBOOK.mentions()) {
      assertThat(Proposals.of(offer.rule(), TIES, shuffled))
          .isEqualTo(Proposals.of(offer.rule(), TIES, ALL));
    }
  }

  @Test
  void the_rules_first_choice_is_granted_on_the_rules_grounds() {
    MentionGranted granted = grant("progression", SITIV, null);

    assertThat(granted.grounds()).contains("+2 niveaux");
    assertThat(granted.ruleFirst()).isEqualTo(SITIV.application());
    assertThat(granted.figures()).containsEntry("levelSteps", "2").containsEntry("points", "96");
  }

  @Test
  void anyone_else_is_granted_it_only_with_a_reason() {
    assertThat(grant("progression", ECHIROLLES, "constance").grounds()).isEqualTo("constance");
    refused("reason-missing", () -> grant("progression", ECHIROLLES, " "));
    refused("reason-missing", () -> grant("encouragements", BOE, null));
  }

  @Test
  void whom_the_rule_excludes_gets_it_only_where_the_jury_may_know_better() {
    refused("not-eligible", () -> grant("premiere", SITIV, "pas la première"));
    refused("not-eligible", () -> grant("progression", NANCY, "constance"));
    assertThat(grant("progression", BOE, "niveau 2 en 2030, dit son dossier").grounds())
        .startsWith("niveau 2");
  }

  @Test
  void any_figure_may_be_required_and_compared() {
    Contender thrice = contender("Arles", 96, Given.took(2029, "5"), Given.took(2030, "5"));
    Contender twice = contender("Sète", 97, Given.took(2029, "4"), Given.took(2030, "5"));
    Proposals proposals =
        Proposals.of(
            new MentionOffer.Rule(
                MentionOffer.Among.ALL,
                List.of(
                    MentionCondition.of("level = 5"),
                    MentionCondition.of("timesAtLevel >= 3"),
                    MentionCondition.of("axis.a >= 50")),
                List.of(MentionOffer.Ordering.of("axis.a desc"))),
            TIES,
            List.of(thrice, twice, GIERES, BOE));

    assertThat(proposals.ranked()).containsExactly(thrice);
    assertThat(proposals.excluded())
        .extracting(Proposals.Exclusion::reason)
        .containsExactlyInAnyOrder(
            "fois à ce niveau : 2, le règlement demande au moins 3",
            "Niveau 3 : le règlement demande exactement niveau 5",
            "Niveau 4 : le règlement demande exactement niveau 5");
  }

  @Test
  void a_unique_mention_has_one_holder() {
    MentionBook held = MentionBook.NONE.evolve(grant("premiere", GIERES, null));

    refused("mention-is-unique", () -> grant(held, "premiere", CLAIX, "aussi"));
    refused("mention-already-held", () -> grant(held, "premiere", GIERES, "encore"));
    assertThat(
            held.evolve(
                held.withdraw(new WithdrawMention(id("premiere"), GIERES.application(), "erreur"))
                    .get(0)))
        .isEqualTo(MentionBook.NONE);
  }

  @Test
  void nobody_holds_a_mention_before_their_level_is_awarded() {
    refused(
        "level-not-awarded",
        () -> grant("encouragements", contender("Inconnue", 10), "prometteuse"));
  }

  private static MentionGranted grant(String mention, Contender to, @Nullable String reason) {
    return grant(MentionBook.NONE, mention, to, reason);
  }

  private static MentionGranted grant(
      MentionBook book, String mention, Contender to, @Nullable String reason) {
    return (MentionGranted)
        book.grant(
                new GrantMention(id(mention), to.application(), reason),
                offer(mention),
                proposals(mention))
            .get(0);
  }

  private static MentionBookId id(String mention) {
    return new MentionBookId(Given.EDITION, MentionId.of(mention));
  }

  private static MentionOffer offer(String mention) {
    return Given.RULEBOOK.mention(MentionId.of(mention));
  }

  private static Proposals proposals(String mention) {
    return Proposals.of(offer(mention).rule(), TIES, ALL);
  }

  private static Contender contender(String name, int points, Participation... earlier) {
    Evaluation evaluation = Given.evaluation(name, points);
    return new Contender(
        evaluation.application(),
        name,
        evaluation.assessment(),
        evaluation.assessment().level(),
        List.of(earlier),
        Given.RULEBOOK.levelScale());
  }

  private static void refused(String rule, ThrowingCallable decision) {
    assertThatThrownBy(decision)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
