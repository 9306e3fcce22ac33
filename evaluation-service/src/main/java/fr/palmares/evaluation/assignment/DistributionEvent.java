package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.List;

/** The automatic distributions of an edition. Stream: one an edition, two events a distribution. */
public sealed interface DistributionEvent {

  EditionYear edition();

  /**
   * Who is to score what was decided, all of it at once; the assignments follow one by one.
   *
   * @param number counts the edition's distributions, from 1
   */
  record DistributionDecided(EditionYear edition, int number, List<Given> files)
      implements DistributionEvent {
    public DistributionDecided {
      files = List.copyOf(files);
    }
  }

  /** The jurors that an application is given. */
  record Given(ApplicationId application, List<JurorId> jurors) {
    public Given {
      jurors = List.copyOf(jurors);
    }
  }

  /** Every assignment of the distribution was made, or refused by what had happened by then. */
  record DistributionApplied(EditionYear edition, int number) implements DistributionEvent {}
}
