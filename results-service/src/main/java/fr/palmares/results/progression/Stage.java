package fr.palmares.results.progression;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.results.history.Progress.Comparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One participation on an authority's way. What is not known is null and named in {@code notKnown}.
 *
 * @param inherited whether it was that of an authority which later went on in this one
 * @param levelKnown false when it took part and no source says how it came out
 * @param level null for no level, or when it is not known
 * @param points as published, rounded to four places, like all shares here
 * @param rank by level, then by percentage, among all who took part; equal ones alike
 * @param comparedWith the last participation before
 * @param comparison whether the level compares with that one's, how, and why not
 * @param steps levels risen since then, or fallen below zero; null unless comparable
 * @param missed editions in between in which it did not take part
 * @param maybeMissed editions in between of which only a part is known, and not its part in them
 * @param gained criteria that are the same as then, and on which it reached more
 * @param lost criteria that are the same as then, and on which it reached less
 */
record Stage(
    EditionYear edition,
    LevelScaleId scale,
    String name,
    boolean inherited,
    boolean levelKnown,
    @Nullable LevelId level,
    @Nullable String mention,
    String source,
    @Nullable BigDecimal points,
    @Nullable BigDecimal percent,
    @Nullable Map<AxisId, BigDecimal> axes,
    @Nullable Integer rank,
    @Nullable Integer participants,
    @Nullable EditionYear comparedWith,
    Comparison comparison,
    @Nullable Integer steps,
    List<EditionYear> missed,
    List<EditionYear> maybeMissed,
    @Nullable List<Move> gained,
    @Nullable List<Move> lost,
    List<String> notKnown) {

  /** From one share of a criterion's maximum to another, in percent. */
  record Move(CriterionId criterion, String name, BigDecimal before, BigDecimal after) {}
}
