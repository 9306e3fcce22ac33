package fr.palmares.evaluation.jury;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.EDITION;
import static fr.palmares.evaluation.Given.JURORS;
import static fr.palmares.evaluation.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.Given;
import fr.palmares.evaluation.edition.KnownEdition;
import fr.palmares.evaluation.jury.JuryEvent.ErratumTakenUp;
import fr.palmares.evaluation.jury.JuryEvent.EvaluationClosed;
import fr.palmares.evaluation.jury.JuryEvent.EvaluationOpened;
import fr.palmares.evaluation.jury.JuryEvent.JuryAppointed;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.rulebook.Calendar;
import fr.palmares.kernel.rulebook.JuryRules;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JuryTest {

  private static final JuryId ID = new JuryId(EDITION);
  private static final JuryAppointed APPOINTED = new JuryAppointed(EDITION, JURORS);
  private static final EvaluationOpened OPENED = new EvaluationOpened(EDITION, 1);
  private static final EvaluationClosed CLOSED = new EvaluationClosed(EDITION);

  @Test
  void a_jury_is_replaced_whole_until_the_evaluation_opens() {
    List<Juror> others = JURORS.subList(0, 1);

    assertThat(after(APPOINTED).appoint(new AppointJury(ID, others)))
        .containsExactly(new JuryAppointed(EDITION, others));
    assertRefused(
        "evaluation-already-opened",
        () -> after(APPOINTED, OPENED).appoint(new AppointJury(ID, others)));
  }

  @Test
  void the_same_jury_again_is_no_news() {
    assertThat(after(APPOINTED).appoint(new AppointJury(ID, JURORS))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void no_jury_of_this_kind(String rule, List<Juror> jurors) {
    assertRefused(rule, () -> Jury.NONE.appoint(new AppointJury(ID, jurors)));
  }

  static Stream<Arguments> no_jury_of_this_kind() {
    return Stream.of(
        Arguments.of("jury-empty", List.of()),
        Arguments.of("juror-twice", List.of(Juror.of(ALICE, "A"), Juror.of(ALICE, "B"))),
        Arguments.of("juror-without-organization", List.of(Juror.of(ALICE, " "))));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, true, rulebook-unknown",
        "none, false, rulebook-unknown",
        "1, false, applications-not-closed",
      })
  void no_opening_before_rulebook_and_end_of_applications(
      @Nullable Integer rulebook, boolean closed, String rule) {
    KnownEdition known = new KnownEdition(EDITION, rulebook, closed);

    assertRefused(rule, known::rulebookToOpenWith);
  }

  @Test
  void no_opening_without_a_jury() {
    assertRefused(
        "jury-not-appointed", () -> Jury.NONE.open(new OpenEvaluation(ID), Given.RULEBOOK));
  }

  @Test
  void the_opening_fixes_the_rulebook_of_the_whole_evaluation() {
    assertThat(after(APPOINTED).open(new OpenEvaluation(ID), Given.RULEBOOK.numbered(3)))
        .containsExactly(new EvaluationOpened(EDITION, 3));
  }

  @Test
  void scores_are_given_until_the_last_instant_of_the_calendar() {
    Instant deadline = Instant.parse("2031-10-31T22:59:59Z");
    Calendar calendar = new Calendar(null, null, deadline, null, null);
    Jury open = after(APPOINTED, OPENED);

    open.checkScoring(deadline, calendar);
    assertRefused(
        "evaluation-deadline-passed", () -> open.checkScoring(deadline.plusNanos(1), calendar));
    assertRefused(
        "evaluation-closed",
        () -> after(APPOINTED, OPENED, CLOSED).checkScoring(deadline, calendar));
  }

  @Test
  void the_jury_deliberates_from_the_first_instant_of_the_calendar() {
    Instant beginning = Instant.parse("2031-11-04T13:00:00Z");
    Calendar calendar = new Calendar(null, null, null, beginning, null);
    Jury closed = after(APPOINTED, OPENED, CLOSED);

    closed.checkDeliberating(beginning, calendar);
    closed.checkDeliberating(Instant.EPOCH, Calendar.NONE);
    assertRefused(
        "deliberation-not-begun",
        () -> closed.checkDeliberating(beginning.minusNanos(1), calendar));
    assertRefused(
        "evaluation-not-closed",
        () -> after(APPOINTED, OPENED).checkDeliberating(beginning, calendar));
  }

  @Test
  void an_erratum_is_taken_up_at_any_time_after_the_opening_and_unsettles_nothing() {
    Rulebook erratum = Given.rulebookWhereLast(Map.of("name", "Renommé", "max", 9)).numbered(2);
    Rulebook lower = Given.rulebookWhereLast(Map.of("max", 1)).numbered(2);
    TakeUpErratum command = new TakeUpErratum(ID, 2);

    assertThat(after(APPOINTED, OPENED).takeUp(command, Given.RULEBOOK, erratum))
        .containsExactly(new ErratumTakenUp(EDITION, 2));
    assertThat(after(APPOINTED, OPENED, CLOSED, new ErratumTakenUp(EDITION, 2)))
        .isEqualTo(new Jury(Jury.Phase.CLOSED, JURORS, 2));
    assertRefused(
        "erratum-unsettles-scores",
        () -> after(APPOINTED, OPENED).takeUp(command, Given.RULEBOOK, lower));
    assertRefused(
        "no-erratum",
        () -> after(APPOINTED, OPENED).takeUp(command, Given.RULEBOOK, Given.RULEBOOK));
    assertRefused("evaluation-not-open", () -> after(APPOINTED).checkOpened());
  }

  @ParameterizedTest
  @CsvSource({"1, true", "3, true", "4, false"})
  void a_quorum_of_more_than_the_jury_is_not_taken_up(int quorum, boolean reachable) {
    Rulebook ruled = Given.ruling(new JuryRules(quorum, null));
    Jury appointed = after(APPOINTED);
    Jury opened = after(APPOINTED, OPENED);

    if (reachable) {
      assertThat(appointed.open(new OpenEvaluation(ID), ruled)).hasSize(1);
      assertThat(opened.takeUp(new TakeUpErratum(ID, 2), Given.RULEBOOK, ruled.numbered(2)))
          .hasSize(1);
    } else {
      assertRefused("quorum-exceeds-jury", () -> appointed.open(new OpenEvaluation(ID), ruled));
      assertRefused(
          "quorum-exceeds-jury",
          () -> opened.takeUp(new TakeUpErratum(ID, 2), Given.RULEBOOK, ruled.numbered(2)));
    }
  }

  @Test
  void an_evaluation_opens_once_and_closes_once() {
    assertThat(after(APPOINTED, OPENED).close(new CloseEvaluation(ID))).containsExactly(CLOSED);
    Jury closed = after(APPOINTED, OPENED, CLOSED);

    assertRefused(
        "evaluation-already-opened",
        () -> after(APPOINTED, OPENED).open(new OpenEvaluation(ID), Given.RULEBOOK));
    assertRefused(
        "evaluation-already-opened", () -> closed.open(new OpenEvaluation(ID), Given.RULEBOOK));
    assertRefused("evaluation-closed", () -> closed.close(new CloseEvaluation(ID)));
    assertRefused("evaluation-not-open", () -> after(APPOINTED).close(new CloseEvaluation(ID)));
  }

  @Test
  void only_who_was_appointed_last_is_a_member() {
    Jury jury = after(APPOINTED, new JuryAppointed(EDITION, JURORS.subList(1, 3)));

    assertRefused("juror-not-appointed", () -> jury.checkMember(ALICE));
    assertRefused("juror-not-appointed", () -> jury.checkMember(JurorId.of("juror-nobody")));
    jury.checkMember(JURORS.get(1).id());
  }

  private static Jury after(JuryEvent... events) {
    Jury jury = Jury.NONE;
    for (JuryEvent event : events) {
      jury = jury.evolve(event);
    }
    return jury;
  }
}
