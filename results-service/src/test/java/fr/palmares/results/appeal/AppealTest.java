package fr.palmares.results.appeal;

import static fr.palmares.results.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.AppealOutcome;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.results.Given;
import fr.palmares.results.appeal.AppealEvent.AppealDecided;
import fr.palmares.results.appeal.AppealEvent.AppealJurorsNamed;
import fr.palmares.results.appeal.AppealEvent.AppealLodged;
import fr.palmares.results.appeal.AppealEvent.AppealOpinionGiven;
import fr.palmares.results.appeal.AppealEvent.Correction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Given what happened to an appeal, when somebody acts on it, then this is what happens. */
class AppealTest {

  private static final ApplicationId BOE = Given.application("Boé");
  private static final AppealId ID = new AppealId(BOE);
  private static final Instant UNTIL = Instant.parse("2032-01-09T22:59:59Z");
  private static final JurorId DIANE = JurorId.of("diane");
  private static final JurorId EMIL = JurorId.of("emil");
  private static final JurorId ALICE = JurorId.of("alice");
  private static final Set<JurorId> INVOLVED = Set.of(ALICE);
  private static final Actor ORGANIZER = new Actor(ActorId.of("organizer-1"), Role.ORGANIZER);
  private static final LevelId FOUR = LevelId.of("4");
  private static final LevelId FIVE = LevelId.of("5");

  private static final AppealLodged LODGED = new AppealLodged(BOE, "un critère mal lu");
  private static final AppealJurorsNamed NAMED = new AppealJurorsNamed(BOE, List.of(DIANE, EMIL));
  private static final AppealOpinionGiven DIANE_ADVISED =
      new AppealOpinionGiven(BOE, DIANE, AppealOutcome.UPHELD, "la pièce était jointe");
  private static final AppealOpinionGiven EMIL_ADVISED =
      new AppealOpinionGiven(BOE, EMIL, AppealOutcome.REJECTED, "rien de neuf");
  private static final AppealDecided DECIDED =
      new AppealDecided(BOE, AppealOutcome.UPHELD, "relu", new Correction(FIVE));

  private static Appeal given(AppealEvent... events) {
    return Stream.of(events).reduce(Appeal.NONE, Appeal::evolve, (a, b) -> b);
  }

  private static List<AppealEvent> lodge(Appeal appeal, String grounds, String now) {
    return appeal.lodge(new LodgeAppeal(ID, grounds), UNTIL, Instant.parse(now));
  }

  private static List<AppealEvent> name(Appeal appeal, JurorId... jurors) {
    return appeal.name(new NameAppealJurors(ID, List.of(jurors)), INVOLVED);
  }

  private static List<AppealEvent> advise(Appeal appeal, JurorId by, Set<JurorId> involved) {
    return appeal.advise(
        new GiveAppealOpinion(ID, AppealOutcome.UPHELD, " la pièce était jointe "), by, involved);
  }

  private static List<AppealEvent> decide(
      Appeal appeal, AppealOutcome outcome, String reason, @Nullable Correction correction) {
    return appeal.decide(
        new DecideAppeal(ID, outcome, reason, correction),
        ORGANIZER,
        Given.RULEBOOK.levelScale(),
        FOUR);
  }

  @Test
  void an_applicant_lodges_an_appeal_until_the_last_second() {
    assertThat(lodge(given(), " un critère mal lu ", "2032-01-09T22:59:59.999Z"))
        .containsExactly(LODGED);
  }

  @Test
  void a_late_an_unfounded_and_a_second_appeal_are_refused() {
    assertRefused("appeal-too-late", () -> lodge(given(), "pourquoi", "2032-01-09T23:00:00Z"));
    assertRefused("grounds-missing", () -> lodge(given(), " \n", "2032-01-01T00:00:00Z"));
    assertRefused(
        "appeal-already-lodged", () -> lodge(given(LODGED), "encore", "2032-01-01T00:00:00Z"));
  }

  @Test
  void jurors_without_a_part_in_the_result_are_named_and_may_be_named_anew() {
    assertThat(name(given(LODGED), DIANE, EMIL, DIANE)).containsExactly(NAMED);
    assertThat(name(given(LODGED, NAMED), DIANE, EMIL)).isEmpty();
    assertThat(name(given(LODGED, NAMED), EMIL))
        .containsExactly(new AppealJurorsNamed(BOE, List.of(EMIL)));
  }

  @Test
  void who_had_a_part_in_the_result_is_not_named() {
    assertRefused("juror-involved", () -> name(given(LODGED), DIANE, ALICE));
    assertRefused("jurors-missing", () -> name(given(LODGED)));
    assertRefused("no-appeal", () -> name(given(), DIANE));
    assertRefused("juror-has-advised", () -> name(given(LODGED, NAMED, DIANE_ADVISED), EMIL));
    assertRefused("appeal-already-decided", () -> name(given(LODGED, NAMED, DECIDED), DIANE));
  }

  @Test
  void each_named_juror_gives_one_opinion() {
    assertThat(advise(given(LODGED, NAMED), DIANE, INVOLVED)).containsExactly(DIANE_ADVISED);
    assertRefused(
        "opinion-already-given",
        () -> advise(given(LODGED, NAMED, DIANE_ADVISED), DIANE, INVOLVED));
    assertRefused("not-named", () -> advise(given(LODGED, NAMED), ALICE, INVOLVED));
    assertRefused("not-named", () -> advise(given(), DIANE, INVOLVED));
    assertRefused(
        "opinion-missing",
        () ->
            given(LODGED, NAMED)
                .advise(new GiveAppealOpinion(ID, AppealOutcome.UPHELD, ""), DIANE, INVOLVED));
  }

  @Test
  void who_is_recused_after_they_were_named_gives_no_opinion() {
    assertRefused("juror-involved", () -> advise(given(LODGED, NAMED), DIANE, Set.of(DIANE)));
  }

  @Test
  void it_is_decided_on_all_opinions_and_names_the_level_to_be_set() {
    Appeal advised = given(LODGED, NAMED, DIANE_ADVISED, EMIL_ADVISED);

    assertThat(decide(advised, AppealOutcome.UPHELD, " relu ", new Correction(FIVE)))
        .containsExactly(DECIDED);
    assertThat(decide(advised, AppealOutcome.REJECTED, "rien de neuf", null))
        .containsExactly(new AppealDecided(BOE, AppealOutcome.REJECTED, "rien de neuf", null));
    assertThat(decide(advised, AppealOutcome.PARTLY_UPHELD, "pour partie", new Correction(null)))
        .containsExactly(
            new AppealDecided(
                BOE, AppealOutcome.PARTLY_UPHELD, "pour partie", new Correction(null)));
  }

  @Test
  void it_is_not_decided_early_twice_without_reason_or_against_itself() {
    Appeal advised = given(LODGED, NAMED, DIANE_ADVISED, EMIL_ADVISED);
    AppealOutcome upheld = AppealOutcome.UPHELD;

    assertRefused("no-appeal", () -> decide(given(), upheld, "relu", null));
    assertRefused("opinions-missing", () -> decide(given(LODGED), upheld, "relu", null));
    assertRefused(
        "opinions-missing", () -> decide(given(LODGED, NAMED, EMIL_ADVISED), upheld, "relu", null));
    assertRefused("reason-missing", () -> decide(advised, upheld, " ", null));
    assertRefused(
        "rejected-corrects-nothing",
        () -> decide(advised, AppealOutcome.REJECTED, "non", new Correction(FIVE)));
    assertLevelRefused("nothing-corrected", advised, FOUR);
    assertLevelRefused("level-not-on-scale", advised, LevelId.of("or"));
    assertRefused(
        "appeal-already-decided", () -> decide(advised.evolve(DECIDED), upheld, "encore", null));
  }

  private static void assertLevelRefused(String rule, Appeal advised, LevelId level) {
    assertThatThrownBy(() -> decide(advised, AppealOutcome.UPHELD, "relu", new Correction(level)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo(rule);
              assertThat(refusal.field()).isEqualTo("correction.level");
            });
  }

  @Test
  void who_advises_does_not_decide() {
    assertRefused(
        "juror-decides-not",
        () ->
            given(LODGED, NAMED, DIANE_ADVISED, EMIL_ADVISED)
                .decide(
                    new DecideAppeal(ID, AppealOutcome.UPHELD, "relu", null),
                    new Actor(ActorId.of("diane"), Role.ORGANIZER),
                    Given.RULEBOOK.levelScale(),
                    FOUR));
  }
}
