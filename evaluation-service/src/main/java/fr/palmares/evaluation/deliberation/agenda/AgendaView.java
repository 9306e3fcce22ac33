package fr.palmares.evaluation.deliberation.agenda;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that the reader may know of, in the order in which the jury should take them. */
record AgendaView(EditionYear edition, int rulebookVersion, List<Item> files) {

  /**
   * A file. Its figures are null once it is evaluated, and where nobody scored one of its criteria.
   *
   * @param open whether the level depends on whom of the jurors one follows
   * @param level what the rulebook's aggregation gives; null for no level
   * @param lowest what the lowest points on each criterion would give
   * @param highest what the highest points on each criterion would give
   * @param margin the fewest percent points of the total that gain or lose a level
   * @param spread how far the highest total is from the lowest, in percent points
   * @param disputed criteria not settled yet on which the jurors differ, the most disputed first
   */
  record Item(
      ApplicationId application,
      boolean evaluated,
      @Nullable Boolean open,
      @Nullable LevelId level,
      @Nullable LevelId lowest,
      @Nullable LevelId highest,
      @Nullable Rational margin,
      @Nullable Rational spread,
      List<Disputed> disputed) {}

  /** A criterion on which the jurors differ; {@code weight} is the gap, in points of the total. */
  record Disputed(CriterionId criterion, Points lowest, Points highest, Points weight) {}
}
