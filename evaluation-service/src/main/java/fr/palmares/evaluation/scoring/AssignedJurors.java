package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.util.List;

/** Who is to score which application. */
@FunctionalInterface
public interface AssignedJurors {

  /**
   * Where jurors were assigned to an application, only they score it; that cannot change before
   * this transaction ends.
   *
   * @throws fr.palmares.kernel.Refusal {@code not-assigned}
   */
  void checkAssigned(ApplicationId application, JurorId juror);

  /** Those of the jury who are to score an application: all of them where nobody is assigned. */
  default List<JurorId> expected(ApplicationId application, List<JurorId> jury) {
    return jury;
  }
}
