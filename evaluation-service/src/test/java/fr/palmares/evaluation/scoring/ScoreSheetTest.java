package fr.palmares.evaluation.scoring;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.RULEBOOK;
import static fr.palmares.evaluation.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.Given;
import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDeclared;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDismissed;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionAbstained;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreSheetTest {

  private static final SheetId ID = new SheetId(APPLICATION, ALICE);
  private static final Points ONE = Points.of(1);
  private static final Reason REASON = Reason.of("relecture des pièces");

  @Test
  void a_whole_sheet_is_one_event_a_criterion() {
    List<ScoreSheetEvent> events = ScoreSheet.BLANK.submit(sheet("a.1=4 a.2=1.5 b.1=0"), RULEBOOK);

    assertThat(events)
        .containsExactly(scored("a.1", "4", 0), scored("a.2", "3/2", 0), scored("b.1", "0", 0));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "sheet-incomplete, a.1=4 a.2=1",
    "criterion-twice, a.1=4 a.2=1 a.1=4",
    "unknown-criterion, a.1=4 a.2=1 b.1=2 c.1=1",
    "points-out-of-range, a.1=4.01 a.2=1 b.1=2",
    "points-out-of-range, a.1=-1 a.2=1 b.1=2",
  })
  void no_sheet_of_this_kind(String rule, String scores) {
    assertRefused(rule, () -> ScoreSheet.BLANK.submit(sheet(scores), RULEBOOK));
  }

  @Test
  void a_score_is_commented_where_the_rulebook_demands_it() {
    Rulebook demanding = Given.rulebookWhereLast(Map.of("comment", "extremes"));
    SubmitSheet silent =
        new SubmitSheet(
            ID,
            sheet("a.1=4 a.2=1 b.1=4").scores().stream()
                .map(given -> new GivenScore(given.criterion(), given.points(), " ", null))
                .toList());

    assertRefused("comment-missing", () -> ScoreSheet.BLANK.submit(silent, demanding));
    assertThat(ScoreSheet.BLANK.submit(silent, RULEBOOK)).hasSize(3);
    assertThat(ScoreSheet.BLANK.submit(sheet("a.1=4 a.2=1 b.1=4"), demanding)).hasSize(3);
  }

  @Test
  void a_sheet_is_handed_in_once() {
    assertRefused(
        "sheet-already-submitted", () -> submitted().submit(sheet("a.1=4 a.2=1 b.1=2"), RULEBOOK));
  }

  @Test
  void revisions_count_up_and_keep_the_comment() {
    ScoreSheet once = after(submitted(), submitted().revise(revision("a.1", "2", null), RULEBOOK));

    assertThat(once.revise(revision("a.1", "3", null), RULEBOOK))
        .singleElement()
        .isInstanceOfSatisfying(
            CriterionScored.class,
            event -> {
              assertThat(event.revision()).isEqualTo(2);
              assertThat(event.comment()).isEqualTo("note sur a.1");
              assertThat(event.reason()).isEqualTo(REASON.text());
            });
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource({
    "points-unchanged, a.1, 4",
    "points-unchanged, a.1, 8/2",
    "points-out-of-range, a.1, 5",
    "unknown-criterion, z.9, 1",
  })
  void no_revision_of_this_kind(String rule, String criterion, String points) {
    assertRefused(rule, () -> submitted().revise(revision(criterion, points, null), RULEBOOK));
  }

  @Test
  void there_is_nothing_to_revise_on_a_blank_sheet() {
    assertRefused(
        "nothing-to-revise", () -> ScoreSheet.BLANK.revise(revision("a.1", "1", null), RULEBOOK));
  }

  @Test
  void who_revises_an_older_sheet_than_the_one_that_stands_must_read_again() {
    assertThat(submitted().revise(revision("a.1", "1", "\"3\""), RULEBOOK)).hasSize(1);
    assertRefused(
        "sheet-changed", () -> submitted().revise(revision("a.1", "1", "\"2\""), RULEBOOK));
  }

  @ParameterizedTest(name = "suggested {0}, {1}: {2}")
  @CsvSource({
    "false, none, nothing-to-dismiss",
    "true, none, accepted",
    "false, declared, accepted",
    "true, declared, accepted",
    "true, dismissed, nothing-to-dismiss",
    "false, dismissed, nothing-to-dismiss",
    "true, declared-again, accepted",
    "true, recused, juror-already-recused",
  })
  void a_possible_conflict_is_dismissed_once(boolean suggested, String before, String outcome) {
    ConflictDeclared declared = new ConflictDeclared(APPLICATION, ALICE, "attache");
    ConflictDismissed dismissed = new ConflictDismissed(APPLICATION, ALICE, REASON.text());
    JurorRecused recused = new JurorRecused(APPLICATION, ALICE, "attache");
    ScoreSheet sheet =
        after(
            ScoreSheet.BLANK,
            switch (before) {
              case "declared" -> List.of(declared);
              case "dismissed" -> List.of(dismissed);
              case "declared-again" -> List.of(declared, dismissed, declared);
              case "recused" -> List.of(declared, recused);
              default -> List.of();
            });
    DismissConflict command = new DismissConflict(ID, REASON);

    if (outcome.equals("accepted")) {
      assertThat(sheet.dismiss(command, suggested)).containsExactly(dismissed);
    } else {
      assertRefused(outcome, () -> sheet.dismiss(command, suggested));
    }
  }

  @Test
  void a_conflict_is_declared_again_after_its_dismissal_only() {
    DeclareConflict command = new DeclareConflict(ID, REASON);
    ConflictDeclared declared = new ConflictDeclared(APPLICATION, ALICE, REASON.text());
    ConflictDismissed dismissed = new ConflictDismissed(APPLICATION, ALICE, REASON.text());
    ScoreSheet once = after(ScoreSheet.BLANK, List.of(declared));

    assertRefused("conflict-already-declared", () -> once.declareConflict(command));
    assertThat(after(once, List.of(dismissed)).declareConflict(command)).containsExactly(declared);
    ScoreSheet gone = after(once, List.of(new JurorRecused(APPLICATION, ALICE, "attache")));
    assertRefused("juror-already-recused", () -> gone.declareConflict(command));
    JurorRecused unannounced = new JurorRecused(APPLICATION, ALICE, "attache");
    assertRefused(
        "juror-already-recused",
        () -> after(ScoreSheet.BLANK, List.of(unannounced)).declareConflict(command));
  }

  @ParameterizedTest
  @CsvSource({"''", "'  '"})
  void a_reason_says_something(String text) {
    assertRefused("reason-missing", () -> Reason.of(text));
  }

  @Test
  void a_recused_juror_can_neither_score_nor_revise() {
    ScoreSheet recused = after(submitted(), submitted().recuse(new RecuseJuror(ID, REASON)));

    assertRefused("juror-recused", () -> recused.revise(revision("a.1", "1", null), RULEBOOK));
    ScoreSheet blank =
        after(ScoreSheet.BLANK, ScoreSheet.BLANK.recuse(new RecuseJuror(ID, REASON)));
    assertRefused("juror-recused", () -> blank.submit(sheet("a.1=4 a.2=1 b.1=2"), RULEBOOK));
    assertRefused("juror-already-recused", () -> blank.recuse(new RecuseJuror(ID, REASON)));
  }

  @Test
  void after_a_recusal_the_scores_stand_but_count_no_more() {
    ScoreSheet recused = after(submitted(), submitted().recuse(new RecuseJuror(ID, REASON)));

    assertThat(submitted().counting()).hasSize(3);
    assertThat(recused.scores()).hasSize(3);
    assertThat(recused.counting()).isEqualTo(Map.of());
  }

  @Test
  void a_conflict_is_put_on_record_once_and_recuses_nobody() {
    DeclareConflict conflict = new DeclareConflict(ID, REASON);
    ScoreSheet declared = after(submitted(), submitted().declareConflict(conflict));

    assertThat(declared.recused()).isFalse();
    assertRefused("conflict-already-declared", () -> declared.declareConflict(conflict));
  }

  @Test
  void a_juror_abstains_on_a_criterion_and_says_why() {
    List<ScoreSheetEvent> events =
        ScoreSheet.BLANK.submit(sheet("a.1=4 a.2=abstain b.1=0"), RULEBOOK);

    assertThat(events)
        .containsExactly(
            scored("a.1", "4", 0),
            abstained("a.2", "note sur a.2", 0, null),
            scored("b.1", "0", 0));
    assertThat(after(ScoreSheet.BLANK, events).counting()).hasSize(2);
    SubmitSheet silent =
        new SubmitSheet(
            ID,
            Stream.of("a.1", "a.2", "b.1")
                .map(CriterionId::of)
                .map(id -> new GivenScore(id, id.text().equals("a.2") ? null : ONE, " ", null))
                .toList());
    assertRefused("abstention-without-comment", () -> ScoreSheet.BLANK.submit(silent, RULEBOOK));
  }

  @Test
  void who_abstains_on_everything_does_not_judge_the_file() {
    assertRefused(
        "sheet-without-points",
        () -> ScoreSheet.BLANK.submit(sheet("a.1=abstain a.2=abstain b.1=abstain"), RULEBOOK));
    ScoreSheet one =
        after(
            ScoreSheet.BLANK,
            ScoreSheet.BLANK.submit(sheet("a.1=1 a.2=abstain b.1=abstain"), RULEBOOK));
    assertRefused("sheet-without-points", () -> one.revise(abstention("a.1", "vu"), RULEBOOK));
  }

  @Test
  void points_are_taken_back_and_given_again_with_every_version_told() {
    ScoreSheet abstaining =
        after(submitted(), submitted().revise(abstention("a.1", null), RULEBOOK));
    ScoreSheet.Score taken = abstaining.scores().get(CriterionId.of("a.1"));

    assertThat(taken)
        .as("the reason says why, where no new comment does")
        .isEqualTo(new ScoreSheet.Score(null, REASON.text(), 1));
    assertThat(abstaining.revise(revision("a.1", "2", null), RULEBOOK))
        .as("the comment on the abstention is none on the points")
        .containsExactly(scored("a.1", "2", "", 2, REASON.text(), null));
    assertRefused("points-unchanged", () -> abstaining.revise(abstention("a.1", null), RULEBOOK));
  }

  @Test
  void a_revision_may_say_better_what_it_leaves() {
    ReviseScore surer =
        new ReviseScore(
            ID, CriterionId.of("a.1"), Points.of(4), "mieux dit", Confidence.HIGH, REASON, null);
    ScoreSheet sure = after(submitted(), submitted().revise(surer, RULEBOOK));

    assertThat(sure.scores().get(CriterionId.of("a.1")))
        .isEqualTo(new ScoreSheet.Score(Points.of(4), "mieux dit", 1, Confidence.HIGH));
    assertThat(sure.revise(revision("a.1", "3", null), RULEBOOK))
        .containsExactly(scored("a.1", "3", "mieux dit", 2, REASON.text(), Confidence.HIGH));
  }

  @Test
  void a_revision_is_commented_where_the_rulebook_demands_it() {
    Rulebook demanding = Given.rulebookWhereLast(Map.of("comment", "extremes"));
    ScoreSheet silent =
        after(
            ScoreSheet.BLANK,
            ScoreSheet.BLANK.submit(
                new SubmitSheet(
                    ID,
                    Stream.of("a.1", "a.2", "b.1")
                        .map(id -> new GivenScore(CriterionId.of(id), ONE, ""))
                        .toList()),
                demanding));

    assertRefused("comment-missing", () -> silent.revise(revision("b.1", "4", null), demanding));
    assertThat(silent.revise(revision("b.1", "3", null), demanding)).hasSize(1);
  }

  @Test
  void points_or_an_abstention_and_never_both() {
    CriterionId a1 = CriterionId.of("a.1");
    assertRefused("points-or-abstention", () -> GivenScore.of(a1, ONE, true, "les deux", null));
    assertRefused("points-or-abstention", () -> GivenScore.of(a1, null, false, "ni", null));
    assertRefused(
        "confidence-without-points",
        () -> GivenScore.of(a1, null, true, "pas sûre", Confidence.LOW));
    assertThat(GivenScore.of(a1, null, true, null, null).comment()).isEmpty();
  }

  private static ScoreSheet submitted() {
    return after(ScoreSheet.BLANK, ScoreSheet.BLANK.submit(sheet("a.1=4 a.2=1 b.1=2"), RULEBOOK));
  }

  private static ScoreSheet after(ScoreSheet sheet, List<ScoreSheetEvent> events) {
    ScoreSheet after = sheet;
    for (ScoreSheetEvent event : events) {
      after = after.evolve(event);
    }
    return after;
  }

  private static SubmitSheet sheet(String scores) {
    return new SubmitSheet(
        ID,
        Arrays.stream(scores.split(" ", -1))
            .map(score -> score.split("=", 2))
            .map(
                pair ->
                    new GivenScore(
                        CriterionId.of(pair[0]),
                        pair[1].equals("abstain") ? null : Points.of(pair[1]),
                        "note sur " + pair[0],
                        null))
            .toList());
  }

  private static ReviseScore revision(String criterion, String points, @Nullable String seen) {
    return new ReviseScore(
        ID, CriterionId.of(criterion), Points.of(points), null, null, REASON, SheetTag.asked(seen));
  }

  private static ReviseScore abstention(String criterion, @Nullable String comment) {
    return new ReviseScore(ID, CriterionId.of(criterion), null, comment, null, REASON, null);
  }

  private static CriterionScored scored(String criterion, String points, int revision) {
    return scored(criterion, points, "note sur " + criterion, revision, null, null);
  }

  private static CriterionScored scored(
      String criterion,
      String points,
      String comment,
      int revision,
      @Nullable String reason,
      @Nullable Confidence confidence) {
    return new CriterionScored(
        APPLICATION,
        ALICE,
        CriterionId.of(criterion),
        Points.of(points),
        comment,
        revision,
        reason,
        1,
        confidence);
  }

  private static CriterionAbstained abstained(
      String criterion, String comment, int revision, @Nullable String reason) {
    return new CriterionAbstained(
        APPLICATION, ALICE, CriterionId.of(criterion), comment, revision, reason, 1);
  }
}
