package fr.palmares.evaluation.scoring;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.JURORS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.Given;
import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.edition.Standing;
import fr.palmares.evaluation.jury.FixedJury;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDeclared;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CoreMatchers;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreSheetAggregateTest {

  private static final SheetId ID = new SheetId(APPLICATION, ALICE);
  private static final Jury OPEN = new Jury(Phase.OPEN, JURORS, 1);
  private static final Reason REASON = Reason.of("relecture des pièces");
  private static final SubmitSheet SUBMIT =
      new SubmitSheet(
          ID,
          Stream.of("a.1", "a.2", "b.1")
              .map(criterion -> new GivenScore(CriterionId.of(criterion), Points.of(2), ""))
              .toList());

  private final FixedDrafts drafts = new FixedDrafts();
  private static final ReviseScore REVISE =
      new ReviseScore(ID, CriterionId.of("a.1"), Points.of(3), null, null, REASON, null);

  @Test
  void a_sheet_handed_in_is_one_event_a_criterion() {
    fixture(OPEN, Standing.COMPETING)
        .givenNoPriorActivity()
        .when(SUBMIT)
        .expectEvents(
            scored("a.1", 2, 0, null), scored("a.2", 2, 0, null), scored("b.1", 2, 0, null));
  }

  @Test
  void a_draft_handed_in_is_one_decision_in_the_rulebooks_order_and_gone() {
    drafts.put(ID, new GivenScore(CriterionId.of("b.1"), Points.of(2), ""));
    drafts.put(ID, new GivenScore(CriterionId.of("a.2"), Points.of(2), ""));
    fixture(OPEN, Standing.COMPETING)
        .givenNoPriorActivity()
        .when(new SubmitDraft(ID, null))
        .expectException(refused("sheet-incomplete"))
        .expectNoEvents();
    drafts.put(ID, new GivenScore(CriterionId.of("a.1"), Points.of(2), ""));
    fixture(OPEN, Standing.COMPETING)
        .givenNoPriorActivity()
        .when(new SubmitDraft(ID, SheetTag.of(0, Draft.NONE)))
        .expectException(refused("sheet-changed"))
        .expectNoEvents();
    fixture(OPEN, Standing.COMPETING)
        .givenNoPriorActivity()
        .when(new SubmitDraft(ID, SheetTag.of(0, drafts.of(ID))))
        .expectEvents(
            scored("a.1", 2, 0, null), scored("a.2", 2, 0, null), scored("b.1", 2, 0, null));
    assertThat(drafts.of(ID)).isEqualTo(Draft.NONE);
  }

  @Test
  void a_recusal_leaves_no_draft() {
    drafts.put(ID, new GivenScore(CriterionId.of("b.1"), Points.of(2), ""));
    fixture(OPEN, Standing.COMPETING)
        .givenNoPriorActivity()
        .when(new RecuseJuror(ID, REASON))
        .expectEvents(new JurorRecused(APPLICATION, ALICE, REASON.text()));
    assertThat(drafts.of(ID)).isEqualTo(Draft.NONE);
  }

  @Test
  void a_score_is_revised_with_its_reason() {
    fixture(OPEN, Standing.COMPETING)
        .given(scored("a.1", 2, 0, null))
        .when(REVISE)
        .expectEvents(scored("a.1", 3, 1, REASON.text()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"PREPARATION", "CLOSED"})
  void nothing_is_scored_before_the_opening_or_after_the_closing(Phase phase) {
    String rule = phase == Phase.CLOSED ? "evaluation-closed" : "evaluation-not-open";
    fixture(new Jury(phase, JURORS, 1), Standing.COMPETING)
        .givenNoPriorActivity()
        .when(SUBMIT)
        .expectException(refused(rule))
        .expectNoEvents();
    fixture(new Jury(phase, JURORS, 1), Standing.COMPETING)
        .given(scored("a.1", 2, 0, null))
        .when(REVISE)
        .expectException(refused(rule))
        .expectNoEvents();
  }

  @Test
  void only_an_appointed_juror_scores() {
    JurorId stranger = JurorId.of("juror-nobody");
    fixture(OPEN, Standing.COMPETING)
        .givenNoPriorActivity()
        .when(new SubmitSheet(new SheetId(APPLICATION, stranger), SUBMIT.scores()))
        .expectException(refused("juror-not-appointed"))
        .expectNoEvents();
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"UNKNOWN", "WITHDRAWN", "INELIGIBLE"})
  void an_application_that_does_not_compete_is_not_scored(Standing standing) {
    String rule =
        standing == Standing.UNKNOWN
            ? "unknown-application"
            : "application-" + standing.name().toLowerCase(Locale.ROOT);
    fixture(OPEN, standing)
        .givenNoPriorActivity()
        .when(SUBMIT)
        .expectException(refused(rule))
        .expectNoEvents();
  }

  @Test
  void a_recused_juror_can_neither_score_nor_revise() {
    JurorRecused recused = new JurorRecused(APPLICATION, ALICE, "affiliation");
    for (Object command : List.of(SUBMIT, REVISE)) {
      fixture(OPEN, Standing.COMPETING)
          .given(scored("a.1", 2, 0, null), recused)
          .when(command)
          .expectException(refused("juror-recused"))
          .expectNoEvents();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"WITHDRAWN", "INELIGIBLE"})
  void a_recused_juror_is_not_told_whether_the_application_competes(Standing standing) {
    JurorRecused recused = new JurorRecused(APPLICATION, ALICE, "affiliation");
    for (Object command : List.of(SUBMIT, REVISE, new SubmitDraft(ID, null))) {
      fixture(OPEN, standing)
          .given(recused)
          .when(command)
          .expectException(refused("juror-recused"))
          .expectNoEvents();
    }
  }

  @Test
  void a_recused_juror_is_not_told_whether_the_application_is_evaluated() {
    fixture(OPEN, Standing.COMPETING, ScoreSheetAggregateTest::evaluated)
        .given(new JurorRecused(APPLICATION, ALICE, "affiliation"))
        .when(new RecuseJuror(ID, REASON))
        .expectException(refused("juror-already-recused"))
        .expectNoEvents();
  }

  @Test
  void a_conflict_and_a_recusal_are_two_facts() {
    fixture(OPEN, Standing.COMPETING)
        .givenNoPriorActivity()
        .when(new DeclareConflict(ID, Reason.of("affiliation")))
        .expectEvents(new ConflictDeclared(APPLICATION, ALICE, "affiliation"));
    fixture(OPEN, Standing.COMPETING)
        .given(new ConflictDeclared(APPLICATION, ALICE, "affiliation"))
        .when(new RecuseJuror(ID, Reason.of("affiliation")))
        .expectEvents(new JurorRecused(APPLICATION, ALICE, "affiliation"));
  }

  @Test
  void nobody_is_recused_once_the_application_is_evaluated() {
    AggregateTestFixture<ScoreSheetAggregate> fixture =
        fixture(OPEN, Standing.COMPETING, ScoreSheetAggregateTest::evaluated);
    fixture
        .givenNoPriorActivity()
        .when(new RecuseJuror(ID, REASON))
        .expectException(refused("application-already-evaluated"))
        .expectNoEvents();
  }

  private static void evaluated(ApplicationId application) {
    throw Refusal.conflict("application-already-evaluated", "done");
  }

  private AggregateTestFixture<ScoreSheetAggregate> fixture(Jury jury, Standing standing) {
    return fixture(jury, standing, application -> {});
  }

  private AggregateTestFixture<ScoreSheetAggregate> fixture(
      Jury jury, Standing standing, EvaluatedApplications evaluated) {
    AggregateTestFixture<ScoreSheetAggregate> fixture =
        new AggregateTestFixture<>(ScoreSheetAggregate.class);
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
    fixture.registerInjectableResource(Clock.systemUTC());
    fixture.registerInjectableResource(new FixedJury(jury));
    fixture.registerInjectableResource(Given.editions(standing));
    fixture.registerInjectableResource(new FixedSheets(Map.of()));
    fixture.registerInjectableResource(drafts);
    fixture.registerInjectableResource(evaluated);
    fixture.registerInjectableResource(Given.APPLICANTS);
    fixture.registerInjectableResource((AssignedJurors) (application, juror) -> {});
    return fixture;
  }

  static Matcher<Throwable> refused(String rule) {
    return new FeatureMatcher<>(CoreMatchers.equalTo(rule), "refused by", "rule") {
      @Override
      protected @Nullable String featureValueOf(Throwable thrown) {
        return thrown instanceof Refusal refusal ? refusal.rule() : thrown.toString();
      }
    };
  }

  private static CriterionScored scored(
      String criterion, int points, int revision, @Nullable String reason) {
    return new CriterionScored(
        APPLICATION,
        ALICE,
        CriterionId.of(criterion),
        Points.of(points),
        "",
        revision,
        reason,
        1,
        null);
  }
}
