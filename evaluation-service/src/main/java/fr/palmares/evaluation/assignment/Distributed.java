package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.List;

/**
 * Who scores what after a distribution.
 *
 * @param assignments every competing application with its jurors, earlier assignments included
 * @param loads how many applications each juror has
 * @param tooFew applications that got less jurors than asked for
 * @param withoutSenior applications that no senior juror scores
 */
record Distributed(
    EditionYear edition,
    boolean dryRun,
    List<OfFile> assignments,
    List<Load> loads,
    List<ApplicationId> tooFew,
    List<ApplicationId> withoutSenior) {

  /** The jurors of an application. */
  record OfFile(ApplicationId application, List<JurorId> jurors) {}

  /** The number of a juror's applications. */
  record Load(JurorId juror, boolean senior, int applications) {}
}
