package fr.palmares.evaluation.edition;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import java.util.List;

/** Who applies, as application-service told. */
public interface Applicants {

  /** The applicant of one application; of one that has not arrived, what its identifier tells. */
  Applicant of(ApplicationId application);

  /** The applicants that compete in an edition, by application. */
  List<Applicant> competing(EditionYear edition);
}
