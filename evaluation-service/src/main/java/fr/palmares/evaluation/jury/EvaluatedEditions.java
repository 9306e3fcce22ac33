package fr.palmares.evaluation.jury;

import fr.palmares.kernel.EditionYear;

/** In which editions the jury is done with an application. */
@FunctionalInterface
public interface EvaluatedEditions {

  /**
   * All applications of an edition are judged by one rulebook: once one is evaluated, it stays.
   *
   * @throws fr.palmares.kernel.Refusal {@code already-evaluated}
   */
  void checkNoneEvaluated(EditionYear edition);
}
