package fr.palmares.evaluation.scoring;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.JURORS;
import static fr.palmares.evaluation.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.palmares.evaluation.Given;
import fr.palmares.evaluation.edition.KnownEdition;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.edition.Standing;
import fr.palmares.evaluation.jury.FixedJury;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.evaluation.scoring.ScoreSheet.Conflict;
import fr.palmares.evaluation.scoring.ScoreSheet.Score;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.rulebook.JuryRules;
import fr.palmares.kernel.rulebook.JuryRules.OthersScores;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a juror reads the others' scores. */
class VisibilityTest {

  private static final Map<CriterionId, Score> SCORES =
      Map.of(CriterionId.of("a.1"), new Score(Points.of(1), "", 0));

  @ParameterizedTest(name = "{0}, {1}, sheet in: {2}, recused: {3} - {4}")
  @CsvSource({
    "never, PREPARATION, false, false, own-sheet-first",
    "never, OPEN, false, false, others-scores-sealed",
    "never, OPEN, true, false, others-scores-sealed",
    "never, CLOSED, false, false, seen",
    "never, CLOSED, true, false, seen",
    "after-mine, PREPARATION, false, false, own-sheet-first",
    "after-mine, OPEN, false, false, own-sheet-first",
    "after-mine, OPEN, true, false, seen",
    "after-mine, CLOSED, false, false, seen",
    "after-mine, CLOSED, true, false, seen",
    "always, PREPARATION, false, false, own-sheet-first",
    "always, OPEN, false, false, seen",
    "always, OPEN, true, false, seen",
    "always, CLOSED, false, false, seen",
    "always, CLOSED, true, false, seen",
    "never, PREPARATION, false, true, juror-recused",
    "never, OPEN, true, true, juror-recused",
    "never, CLOSED, true, true, juror-recused",
    "after-mine, OPEN, false, true, juror-recused",
    "after-mine, OPEN, true, true, juror-recused",
    "after-mine, CLOSED, true, true, juror-recused",
    "always, PREPARATION, false, true, juror-recused",
    "always, OPEN, false, true, juror-recused",
    "always, OPEN, true, true, juror-recused",
    "always, CLOSED, true, true, juror-recused",
  })
  void the_rulebook_says_when(
      String others, Phase phase, boolean sheetIn, boolean recused, String outcome) {
    ScoreSheet own =
        new ScoreSheet(
            Conflict.NOT_DECLARED, recused, sheetIn ? SCORES : Map.of(), sheetIn ? 1 : 0);
    Visibility visibility =
        new Visibility(
            new FixedJury(new Jury(phase, JURORS, phase == Phase.PREPARATION ? 0 : 1)),
            new FixedSheets(Map.of(ALICE, own)),
            new Editions(OthersScores.of(others)));

    for (Role role : new Role[] {Role.JUROR, Role.ORGANIZER, Role.AUDITOR}) {
      Actor alice = new Actor(ActorId.of(ALICE.text()), role);
      if (outcome.equals("seen")) {
        assertThatCode(() -> visibility.checkScores(alice, APPLICATION)).doesNotThrowAnyException();
      } else {
        assertRefused(outcome, () -> visibility.checkScores(alice, APPLICATION));
      }
    }
  }

  private record Editions(OthersScores others) implements KnownEditions {
    @Override
    public KnownEdition edition(EditionYear edition) {
      return new KnownEdition(edition, 1, true);
    }

    @Override
    public Rulebook rulebook(EditionYear edition, int version) {
      Rulebook given = Given.RULEBOOK;
      return new Rulebook(
          given.label(),
          edition,
          version,
          given.provenance(),
          given.calendar(),
          given.aggregation(),
          given.levelScale(),
          given.axes(),
          given.mentions(),
          null,
          null,
          new JuryRules(null, others));
    }

    @Override
    public Standing standing(ApplicationId application) {
      return Standing.COMPETING;
    }
  }
}
