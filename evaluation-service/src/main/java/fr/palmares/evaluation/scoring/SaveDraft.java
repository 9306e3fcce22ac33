package fr.palmares.evaluation.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes scores for a sheet that is not handed in yet.
 *
 * @param whole whether these entries replace the whole draft, or each only what stands on its
 *     criterion
 * @param seen the tag of what the juror had before their eyes; null when they do not say
 */
record SaveDraft(SheetId sheet, List<GivenScore> entries, boolean whole, @Nullable SheetTag seen) {
  SaveDraft {
    entries = List.copyOf(entries);
  }
}
