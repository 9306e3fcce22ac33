package fr.palmares.evaluation.assignment;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.BORIS;
import static fr.palmares.evaluation.Given.CHLOE;
import static fr.palmares.evaluation.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.assignment.AssignmentEvent.JurorsAssigned;
import fr.palmares.evaluation.edition.Applicant;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.evaluation.scoring.ScoreSheet.Conflict;
import fr.palmares.evaluation.scoring.ScoreSheet.Score;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

  private static final Applicant APPLICANT =
      new Applicant(APPLICATION, APPLICATION.authority(), Set.of(), null);

  /** Alice works for the applicant. */
  private static final List<Juror> JURORS =
      List.of(
          new Juror(ALICE, "Ligue A", List.of(APPLICATION.authority()), null, null),
          Juror.of(BORIS, "Union B"),
          Juror.of(CHLOE, "Cercle C"));

  @ParameterizedTest(name = "{0}: {1} in {2}, Alice {3}, Boris {4}")
  @CsvSource({
    "assigned, boris chloe, OPEN, blank, blank",
    "assigned, boris chloe, PREPARATION, blank, blank",
    "evaluation-closed, boris chloe, CLOSED, blank, blank",
    "assignment-empty, '', OPEN, blank, blank",
    "juror-twice, boris boris, OPEN, blank, blank",
    "juror-not-appointed, boris nobody, OPEN, blank, blank",
    "conflict-open, alice boris, OPEN, blank, blank",
    "assigned, alice boris, OPEN, dismissed, blank",
    "conflict-open, alice boris, OPEN, declared, blank",
    "juror-recused, alice boris, OPEN, recused, blank",
    "conflict-open, boris, OPEN, blank, declared",
    "assigned, boris, OPEN, blank, dismissed",
    "juror-has-scored, chloe, OPEN, blank, scored",
    "assigned, chloe boris, OPEN, blank, scored",
  })
  void who_may_be_assigned(String outcome, String jurors, Phase phase, String alice, String boris) {
    List<JurorId> chosen =
        Stream.of(jurors.split(" ", -1))
            .filter(name -> !name.isEmpty())
            .map(name -> JurorId.of("juror-" + name))
            .toList();
    Map<JurorId, ScoreSheet> sheets = Map.of(ALICE, sheet(alice), BORIS, sheet(boris));
    AssignJurors command = new AssignJurors(new AssignmentId(APPLICATION), chosen, Means.BY_HAND);
    Jury jury = new Jury(phase, JURORS, 1);

    if (outcome.equals("assigned")) {
      assertThat(Assignment.NONE.assign(command, jury, APPLICANT, sheets))
          .containsExactly(new JurorsAssigned(APPLICATION, chosen, Means.BY_HAND));
    } else {
      assertRefused(outcome, () -> Assignment.NONE.assign(command, jury, APPLICANT, sheets));
    }
  }

  @Test
  void the_same_jurors_again_are_no_news() {
    Assignment made = new Assignment(List.of(BORIS, CHLOE));
    AssignJurors again =
        new AssignJurors(new AssignmentId(APPLICATION), List.of(CHLOE, BORIS), Means.BY_FILE);

    assertThat(made.assign(again, new Jury(Phase.OPEN, JURORS, 1), APPLICANT, Map.of())).isEmpty();
  }

  @Test
  void a_distribution_replaces_no_assignment_that_was_made_meanwhile() {
    Assignment made = new Assignment(List.of(BORIS));
    AssignJurors distributed =
        new AssignJurors(new AssignmentId(APPLICATION), List.of(CHLOE), Means.AUTOMATIC);

    assertThat(made.assign(distributed, new Jury(Phase.OPEN, JURORS, 1), APPLICANT, Map.of()))
        .isEmpty();
  }

  @Test
  void until_somebody_is_assigned_everyone_is() {
    Assignment.NONE.checkAssigned(APPLICATION, ALICE);
    Assignment made =
        Assignment.NONE.evolve(new JurorsAssigned(APPLICATION, List.of(BORIS), Means.AUTOMATIC));

    made.checkAssigned(APPLICATION, BORIS);
    assertRefused("not-assigned", () -> made.checkAssigned(APPLICATION, ALICE));
  }

  private static ScoreSheet sheet(String how) {
    Conflict conflict =
        switch (how) {
          case "declared" -> Conflict.DECLARED;
          case "dismissed" -> Conflict.DISMISSED;
          default -> Conflict.NOT_DECLARED;
        };
    Map<CriterionId, Score> scores =
        how.equals("scored")
            ? Map.of(CriterionId.of("a.1"), new Score(Points.of(1), "", 0))
            : Map.of();
    return new ScoreSheet(conflict, how.equals("recused"), scores, scores.size());
  }
}
