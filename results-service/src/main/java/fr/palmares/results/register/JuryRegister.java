package fr.palmares.results.register;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The jury of a published edition as everyone may read it. No reason that anybody wrote is here.
 */
record JuryRegister(EditionYear edition, String label, List<Member> jurors) {

  /**
   * A juror. Only files of the palmarès are told or counted.
   *
   * @param name null until an organizer told it
   * @param sits false for who had left the jury before its end
   * @param filesScored how many files they scored, those apart from which they were recused
   * @param conflicts declared conflicts of interest that nobody dismissed
   * @param recusals files of which they took no part (déport)
   * @param conflictsDismissed how many possible conflicts somebody looked at and found to be none
   */
  record Member(
      @Nullable String name,
      String organization,
      boolean sits,
      List<Affiliation> affiliations,
      int filesScored,
      List<File> conflicts,
      List<File> recusals,
      int conflictsDismissed) {}

  /** An authority that a juror works for, is elected in or advises; {@code name} where known. */
  record Affiliation(AuthorityId authority, @Nullable String name) {}

  /** A file and whose it is. */
  record File(ApplicationId application, String authority) {}
}
