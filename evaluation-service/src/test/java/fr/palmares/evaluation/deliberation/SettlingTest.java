package fr.palmares.evaluation.deliberation;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.BORIS;
import static fr.palmares.evaluation.Given.CHLOE;
import static fr.palmares.evaluation.Given.EDITION;
import static fr.palmares.evaluation.Given.RULEBOOK;
import static fr.palmares.evaluation.Given.assertRefused;
import static fr.palmares.evaluation.Given.rulebook;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.deliberation.DeliberationEvent.CriterionSettled;
import fr.palmares.evaluation.deliberation.SettleCriterion.Decision;
import fr.palmares.evaluation.deliberation.sitting.SittingEvent.JuryConvened;
import fr.palmares.evaluation.deliberation.sitting.Sittings;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.event.EvaluationEvent.Ballot;
import fr.palmares.kernel.event.EvaluationEvent.Dissent;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.JuryRules;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Criterion by criterion, in a room that recused members leave. */
class SettlingTest {

  private static final DeliberationId ID = new DeliberationId(APPLICATION);
  private static final CriterionId A1 = CriterionId.of("a.1");
  private static final Map<JurorId, ScoreSheet> SHEETS = sheets("1 3 2", "");

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        // quorum, present (none: never convened), recused; who decides, or which rule refuses
        "none, none,  '', abc",
        "none, none,  c,  ab",
        "2,    none,  '', jury-not-convened",
        "2,    ab,    '', ab",
        "2,    abc,   a,  bc",
        "2,    ab,    a,  quorum-not-reached",
        "3,    abc,   a,  bc",
        "3,    abc,   ab, c",
        "3,    ab,    c,  ab",
        "2,    abc,   abc, quorum-not-reached",
        "none, a,     a,  quorum-not-reached",
      })
  void recused_members_leave_the_room_and_do_not_count(
      @Nullable Integer quorum, @Nullable String present, String recused, String expected) {
    JuryRules rules = new JuryRules(quorum, null);
    Sittings held =
        present == null
            ? Sittings.NONE
            : new Sittings(new JuryConvened(EDITION, 1, jurors(present), rules.leastPresent()));
    Map<JurorId, ScoreSheet> sheets = sheets("1 1 1", recused);

    if (expected.contains("-")) {
      assertRefused(expected, () -> Room.on(rules, held, sheets));
    } else {
      assertThat(Room.on(rules, held, sheets).takingPart())
          .containsExactlyElementsOf(jurors(expected));
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "2, 1, 0, none",
        "1, 0, 2, none",
        "3, 0, 0, none",
        "1, 1, 1, vote-not-carried",
        "0, 0, 0, vote-not-carried",
        "0, 1, 0, vote-not-carried",
        "3, 1, 0, invalid-ballot",
        "2, -1, 0, invalid-ballot",
        "2147483647, 2147483647, 2, invalid-ballot",
      })
  void a_vote_is_carried_by_more_in_favour_than_against(
      int inFavour, int against, int abstained, @Nullable String rule) {
    SettleCriterion vote =
        vote("3", "vu en séance", new Ballot(inFavour, against, abstained), List.of());

    if (rule == null) {
      assertThat(settle(vote).ballot()).isEqualTo(vote.ballot());
    } else {
      assertRefused(rule, () -> settle(vote));
    }
  }

  @Test
  void who_dissents_takes_part_and_is_on_record() {
    Dissent dissent = new Dissent(BORIS, "trop généreux");

    assertThat(settle(vote("3", "vu", null, List.of(dissent))).dissents())
        .isEqualTo(List.of(dissent));
    assertRefused("juror-twice", () -> settle(vote("3", "vu", null, List.of(dissent, dissent))));
    assertRefused(
        "dissenter-not-there",
        () ->
            Deliberation.NOT_HELD.settle(
                vote("3", "vu", null, List.of(dissent)), settlement(sheets("1 1 1", "b"))));
  }

  @Test
  void the_scores_settle_a_criterion_without_a_word() {
    CriterionSettled settled = settle(byScores(null));

    assertThat(settled.points()).isEqualTo(Points.of(2));
    assertThat(settled.method()).isEqualTo("mean");
    assertThat(settled.reason()).isNull();
    assertThat(settled.takingPart()).isEqualTo(List.of(ALICE, BORIS, CHLOE));
  }

  @Test
  void a_vote_needs_a_reason_and_so_does_settling_anew() {
    Deliberation voted = Deliberation.NOT_HELD.evolve(settle(vote("4", "vu", null, List.of())));
    SettleCriterion silent =
        new SettleCriterion(ID, A1, new Decision(Points.of(3)), null, null, List.of());

    assertRefused("reason-missing", () -> settle(silent));
    assertRefused("reason-missing", () -> voted.settle(byScores(null), settlement(SHEETS)));
    assertThat(voted.settle(byScores("erreur de saisie"), settlement(SHEETS)))
        .singleElement()
        .extracting("points", "reason")
        .containsExactly(Points.of(2), "erreur de saisie");
  }

  @Test
  void what_was_settled_before_stays_when_the_rest_is_settled_by_the_scores() {
    Deliberation voted = Deliberation.NOT_HELD.evolve(settle(vote("4", "vu", null, List.of())));

    List<DeliberationEvent> events = evaluate(voted, RULEBOOK, SHEETS);

    assertThat(events).hasSize(3);
    assertThat(evaluated(events).settled())
        .containsEntry(A1, Points.of(4))
        .containsEntry(CriterionId.of("a.2"), Points.of(2));
    assertThat(evaluated(events).total()).isEqualTo(Points.of(10));
  }

  @Test
  void a_recusal_since_then_unsettles_what_the_scores_gave_and_asks_for_a_new_vote() {
    Deliberation scored = Deliberation.NOT_HELD.evolve(settle(byScores(null)));
    Deliberation voted = Deliberation.NOT_HELD.evolve(settle(vote("4", "vu", null, List.of())));
    Map<JurorId, ScoreSheet> recused = sheets("1 3 2", "b");

    assertThat(evaluated(evaluate(scored, RULEBOOK, recused)).settled())
        .containsEntry(A1, Points.of("3/2"));
    assertRefused("settle-anew", () -> evaluate(voted, RULEBOOK, recused))
        .extracting("field")
        .isEqualTo("a.1");
    List<DeliberationEvent> anew =
        voted.settle(vote("3", "nouveau vote", null, List.of()), settlement(recused));
    assertThat(evaluated(evaluate(voted.evolve(anew.get(0)), RULEBOOK, recused)).settled())
        .containsEntry(A1, Points.of(3));
  }

  @Test
  void who_was_not_assigned_votes_all_the_same_until_they_are_recused() {
    List<JurorId> assigned = List.of(ALICE, BORIS);
    Room room = Room.on(JuryRules.SILENT, Sittings.NONE, SHEETS);
    Settlement all = new Settlement(APPLICATION, RULEBOOK, SHEETS, assigned, room);
    Deliberation voted =
        Deliberation.NOT_HELD.evolve(
            Deliberation.NOT_HELD.settle(vote("4", "vu", null, List.of()), all).get(0));
    Map<JurorId, ScoreSheet> without = sheets("1 3 2", "c");
    Room left = Room.on(JuryRules.SILENT, Sittings.NONE, without);

    assertThat(room.takingPart()).contains(CHLOE);
    assertRefused(
        "settle-anew",
        () ->
            voted.evaluate(
                new Deliberate(ID, List.of()),
                new Settlement(APPLICATION, RULEBOOK, without, assigned, left)));
  }

  @Test
  void an_erratum_of_the_aggregation_settles_anew_what_the_scores_gave() {
    Map<JurorId, ScoreSheet> sheets = sheets("1 1 4", "");
    Deliberation scored =
        Deliberation.NOT_HELD.evolve(
            Deliberation.NOT_HELD.settle(byScores(null), settlement(sheets)).get(0));

    assertThat(evaluated(evaluate(scored, rulebook("median"), sheets)).settled())
        .containsEntry(A1, Points.of(1));
  }

  @Test
  void nothing_is_settled_after_the_evaluation() {
    Deliberation evaluated =
        evaluate(Deliberation.NOT_HELD, RULEBOOK, SHEETS).stream()
            .reduce(Deliberation.NOT_HELD, Deliberation::evolve, (a, b) -> b);

    assertRefused(
        "application-already-evaluated",
        () -> evaluated.settle(vote("3", "trop tard", null, List.of()), settlement(SHEETS)));
  }

  @Test
  void no_settling_of_this_kind() {
    assertRefused("points-out-of-range", () -> settle(vote("5", "trop", null, List.of())));
    assertRefused(
        "criterion-always-applies",
        () ->
            settle(
                new SettleCriterion(
                    ID, A1, new Decision(null), Reason.of("sans objet"), null, List.of())));
    assertRefused(
        "unknown-criterion",
        () -> settle(new SettleCriterion(ID, CriterionId.of("z.9"), null, null, null, List.of())));
  }

  private static SettleCriterion byScores(@Nullable String reason) {
    return new SettleCriterion(
        ID, A1, null, reason == null ? null : Reason.of(reason), null, List.of());
  }

  private static SettleCriterion vote(
      String points, String reason, @Nullable Ballot ballot, List<Dissent> dissents) {
    return new SettleCriterion(
        ID, A1, new Decision(Points.of(points)), Reason.of(reason), ballot, dissents);
  }

  private static CriterionSettled settle(SettleCriterion command) {
    return (CriterionSettled) Deliberation.NOT_HELD.settle(command, settlement(SHEETS)).get(0);
  }

  private static List<DeliberationEvent> evaluate(
      Deliberation before, Rulebook rulebook, Map<JurorId, ScoreSheet> sheets) {
    Room room = Room.on(rulebook.juryRules(), Sittings.NONE, sheets);
    return before.evaluate(
        new Deliberate(ID, List.of()),
        new Settlement(APPLICATION, rulebook, sheets, List.copyOf(sheets.keySet()), room));
  }

  private static Settlement settlement(Map<JurorId, ScoreSheet> sheets) {
    return new Settlement(
        APPLICATION,
        RULEBOOK,
        sheets,
        List.copyOf(sheets.keySet()),
        Room.on(JuryRules.SILENT, Sittings.NONE, sheets));
  }

  private static ApplicationEvaluated evaluated(List<DeliberationEvent> events) {
    return (ApplicationEvaluated) events.get(events.size() - 1);
  }

  /** What Alice, Boris and Chloé gave on every criterion, but for who is recused. */
  private static Map<JurorId, ScoreSheet> sheets(String given, String recused) {
    Map<JurorId, ScoreSheet> sheets = new LinkedHashMap<>();
    List<String> points = List.of(given.split(" ", -1));
    for (JurorId juror : jurors("abc")) {
      ScoreSheet sheet = ScoreSheet.BLANK;
      Points same = Points.of(points.get(sheets.size()));
      for (Criterion criterion : RULEBOOK.criteria()) {
        Points most = same.compareTo(criterion.max()) > 0 ? criterion.max() : same;
        sheet = sheet.evolve(scored(juror, criterion.id(), most));
      }
      boolean out = jurors(recused).contains(juror);
      sheets.put(
          juror, out ? sheet.evolve(new JurorRecused(APPLICATION, juror, "cousins")) : sheet);
    }
    return sheets;
  }

  private static CriterionScored scored(JurorId juror, CriterionId criterion, Points points) {
    return new CriterionScored(APPLICATION, juror, criterion, points, "", 0, null, 1, null);
  }

  private static List<JurorId> jurors(String initials) {
    return Stream.of(ALICE, BORIS, CHLOE)
        .filter(juror -> initials.indexOf(juror.text().charAt("juror-".length())) >= 0)
        .toList();
  }
}
