package fr.palmares.application.edition;

import static fr.palmares.application.Given.DEADLINE;
import static fr.palmares.application.Given.EDITION;
import static fr.palmares.application.Given.IN_TIME;
import static fr.palmares.application.Given.RULEBOOK;
import static fr.palmares.application.Given.assertRefused;
import static fr.palmares.application.edition.FixedEditions.ADOPTED;
import static fr.palmares.application.edition.FixedEditions.CLOSED;
import static fr.palmares.application.edition.FixedEditions.OPENED;
import static fr.palmares.application.edition.FixedEditions.PREPARED;
import static fr.palmares.application.edition.FixedEditions.SEAL;
import static fr.palmares.application.edition.FixedEditions.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.palmares.application.Given;
import fr.palmares.application.edition.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionTest {

  private static final EditionId ID = new EditionId(EDITION);

  private static final Map<String, Edition> STATES =
      Map.of(
          "unknown", Edition.NONE,
          "prepared", after(PREPARED),
          "ruled", after(PREPARED, ADOPTED),
          "open", after(PREPARED, ADOPTED, OPENED),
          "closed", after(PREPARED, ADOPTED, OPENED, CLOSED));

  /** Every phase against everything that can be asked of an edition. */
  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "unknown,  prepare, done",
    "prepared, prepare, edition-already-prepared",
    "closed,   prepare, edition-already-prepared",
    "unknown,  adopt,   unknown-edition",
    "prepared, adopt,   done",
    "ruled,    adopt,   done",
    "open,     adopt,   done",
    "closed,   adopt,   rulebook-in-use",
    "unknown,  correct, unknown-edition",
    "prepared, correct, rulebook-not-in-use",
    "open,     correct, rulebook-not-in-use",
    "closed,   correct, done",
    "unknown,  open,    unknown-edition",
    "prepared, open,    rulebook-missing",
    "ruled,    open,    done",
    "open,     open,    applications-already-open",
    "closed,   open,    applications-closed",
    "unknown,  close,   unknown-edition",
    "prepared, close,   applications-not-open",
    "ruled,    close,   applications-not-open",
    "open,     close,   done",
    "closed,   close,   applications-closed",
    "unknown,  apply,   unknown-edition",
    "prepared, apply,   applications-not-open",
    "ruled,    apply,   applications-not-open",
    "open,     apply,   done",
    "closed,   apply,   applications-closed",
  })
  void an_edition_in_each_phase(String state, String asked, String outcome) {
    Edition edition = STATES.getOrDefault(state, Edition.NONE);
    Rulebook other = Given.rulebook(EDITION, "Autre axe");
    Runnable call =
        switch (asked) {
          case "prepare" -> () -> edition.prepare(new PrepareEdition(ID, "Label d'essai"));
          case "adopt" -> () -> edition.adopt(new AdoptRulebook(ID, other, "axe renommé"), SEAL);
          case "correct" -> () -> edition.correct(new CorrectRulebook(ID, other, "erreur"), SEAL);
          case "open" -> () -> edition.open(new OpenApplications(ID));
          case "close" -> () -> edition.close(new CloseApplications(ID), List.of());
          default -> () -> edition.checkAccepting(IN_TIME, null);
        };
    if (outcome.equals("done")) {
      assertThatCode(call::run).doesNotThrowAnyException();
    } else {
      assertRefused(outcome, call::run);
    }
  }

  @Test
  void each_rulebook_adopted_is_a_version() {
    Rulebook other = Given.rulebook(EDITION, "Autre axe");

    assertThat(after(PREPARED).adopt(new AdoptRulebook(ID, RULEBOOK, null), SEAL))
        .isEqualTo(List.of(ADOPTED));
    assertThat(after(PREPARED, ADOPTED).adopt(new AdoptRulebook(ID, other, "axe renommé"), SEAL))
        .singleElement()
        .isInstanceOfSatisfying(
            RulebookAdopted.class,
            adopted -> {
              assertThat(adopted.version()).isEqualTo(2);
              assertThat(adopted.rulebook().version()).isEqualTo(2);
            });
  }

  @Test
  void a_later_version_says_why() {
    Rulebook other = Given.rulebook(EDITION, "Autre axe");

    assertRefused(
        "reason-missing",
        () -> after(PREPARED, ADOPTED).adopt(new AdoptRulebook(ID, other, " "), SEAL));
    assertThat(
            after(PREPARED, ADOPTED, OPENED, CLOSED)
                .correct(new CorrectRulebook(ID, other, "faute de frappe"), SEAL))
        .containsExactly(
            new RulebookAdopted(
                EDITION, 2, other.numbered(2), "sealed 2", "faute de frappe", true));
  }

  @Test
  void an_erratum_unsettles_no_score() {
    Rulebook shorter = Given.withoutLastCriterion(RULEBOOK);

    assertRefused(
        "erratum-unsettles-scores",
        () ->
            after(PREPARED, ADOPTED, OPENED, CLOSED)
                .correct(new CorrectRulebook(ID, shorter, "critère retiré"), SEAL));
  }

  @Test
  void the_same_rulebook_again_is_no_news() {
    assertThat(after(PREPARED, ADOPTED).adopt(new AdoptRulebook(ID, RULEBOOK, null), SEAL))
        .isEmpty();
  }

  @Test
  void a_rulebook_is_for_its_edition() {
    Rulebook elsewhere = Given.rulebook(new EditionYear(2030), "Axe A");

    assertRefused(
        "rulebook-of-another-edition",
        () -> after(PREPARED).adopt(new AdoptRulebook(ID, elsewhere, null), SEAL));
  }

  @Test
  void an_edition_has_a_label() {
    assertRefused("edition-without-label", () -> Edition.NONE.prepare(new PrepareEdition(ID, " ")));
    assertRefused(
        "unreadable-name",
        () -> Edition.NONE.prepare(new PrepareEdition(ID, "\u00e9".repeat(201))));
    assertRefused(
        "unreadable-name", () -> Edition.NONE.prepare(new PrepareEdition(ID, "Label\u202e")));
  }

  @Test
  void the_deadline_is_its_last_instant() {
    Edition open = after(PREPARED, ADOPTED, OPENED);

    assertThatCode(() -> open.checkAccepting(DEADLINE, null)).doesNotThrowAnyException();
    assertRefused("deadline-passed", () -> open.checkAccepting(DEADLINE.plusNanos(1), null));
  }

  @Test
  void an_extension_carries_over_the_deadline_to_its_own_last_instant_and_never_shortens_it() {
    Edition open = after(PREPARED, ADOPTED, OPENED);
    Instant extension = DEADLINE.plusSeconds(60);

    assertThatCode(() -> open.checkAccepting(extension, extension)).doesNotThrowAnyException();
    assertRefused("deadline-passed", () -> open.checkAccepting(extension.plusNanos(1), extension));
    assertThatCode(() -> open.checkAccepting(DEADLINE, DEADLINE.minusSeconds(60)))
        .doesNotThrowAnyException();
    assertRefused(
        "applications-closed",
        () -> after(PREPARED, ADOPTED, OPENED, CLOSED).checkAccepting(extension, extension));
  }

  @Test
  void nothing_is_taken_before_the_first_day() {
    Instant firstDay = DEADLINE.minusSeconds(3600);
    Edition open =
        new Edition(
            Edition.Phase.APPLICATIONS, "Label d'essai", Given.rulebookFrom(firstDay.toString()));

    assertRefused("too-early", () -> open.checkAccepting(firstDay.minusNanos(1), null));
    assertThatCode(() -> open.checkAccepting(firstDay, null)).doesNotThrowAnyException();
  }
}
