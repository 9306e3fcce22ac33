package fr.palmares.results.feedback;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.results.history.Participation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant is told of its own file; figures are rounded to four places.
 *
 * @param level the level that stands; null for no level
 * @param computed what the rulebook gives; null for none
 * @param reason why the level that stands is another one than was computed or published; null where
 *     it is not
 * @param next the level above the computed one; null on the highest
 * @param missing the conditions of the level above that are not met
 * @param trajectory the authority's participations, oldest first
 */
record Feedback(
    ApplicationId application,
    String authority,
    @Nullable LevelId level,
    String levelName,
    @Nullable LevelId computed,
    @Nullable String reason,
    BigDecimal points,
    BigDecimal maximum,
    BigDecimal percent,
    List<OnAxis> axes,
    @Nullable LevelId next,
    List<Missing> missing,
    List<Participation> trajectory) {

  /** The share of an axis that was reached; null where nothing of it applies. */
  record OnAxis(
      AxisId axis, String name, @Nullable BigDecimal percent, List<OnCriterion> criteria) {}

  /**
   * A criterion.
   *
   * @param points as the jury settled them; null where the criterion does not apply
   */
  record OnCriterion(
      CriterionId criterion,
      String name,
      BigDecimal maximum,
      @Nullable BigDecimal points,
      List<FromJuror> scores) {}

  /**
   * What one juror gave.
   *
   * @param juror {@code Juré 1}: the same within this file only
   * @param points null where the juror abstained
   * @param comment null unless an organizer cleared it
   */
  record FromJuror(String juror, @Nullable BigDecimal points, @Nullable String comment) {}

  /** A condition of the level above, in its unit and in French words. */
  record Missing(
      String kind,
      @Nullable AxisId axis,
      @Nullable CriterionId criterion,
      BigDecimal required,
      BigDecimal reached,
      BigDecimal missing,
      String words) {}
}
