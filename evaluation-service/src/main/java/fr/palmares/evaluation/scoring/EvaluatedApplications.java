package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.ApplicationId;

/** Which applications the jury is done with. */
@FunctionalInterface
public interface EvaluatedApplications {

  /**
   * After the evaluation of an application nothing changes who took part in it.
   *
   * @throws fr.palmares.kernel.Refusal {@code application-already-evaluated}
   */
  void checkNotEvaluated(ApplicationId application);
}
