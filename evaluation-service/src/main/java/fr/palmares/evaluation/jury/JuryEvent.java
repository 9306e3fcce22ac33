package fr.palmares.evaluation.jury;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.List;

/** What happens to the jury of an edition and its evaluation as a whole. Stream: one an edition. */
public sealed interface JuryEvent {

  EditionYear edition();

  /** The jury as it stands from now on; replaces an earlier one whole. */
  record JuryAppointed(EditionYear edition, List<Juror> jurors) implements JuryEvent {
    public JuryAppointed {
      jurors = List.copyOf(jurors);
    }
  }

  /**
   * Scores may be given.
   *
   * @param rulebookVersion the rulebook of the evaluation, until an erratum is taken up
   */
  record EvaluationOpened(EditionYear edition, int rulebookVersion) implements JuryEvent {}

  /**
   * What is scored and settled from now on is so under a corrected rulebook; what was, stays.
   *
   * @param rulebookVersion the version that an erratum gave the rulebook
   */
  record ErratumTakenUp(EditionYear edition, int rulebookVersion) implements JuryEvent {}

  /** No score is given or revised any more. */
  record EvaluationClosed(EditionYear edition) implements JuryEvent {}
}
