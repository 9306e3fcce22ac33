package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.CriterionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drafts in memory, for fixtures with a single transaction. */
final class FixedDrafts implements Drafts {

  private final Map<SheetId, Map<CriterionId, GivenScore>> drafts = new HashMap<>();

  @Override
  public Draft of(SheetId sheet) {
    return new Draft(List.copyOf(drafts.getOrDefault(sheet, Map.of()).values()));
  }

  @Override
  public Draft heldFor(SheetId sheet) {
    return of(sheet);
  }

  @Override
  public void put(SheetId sheet, GivenScore entry) {
    drafts.computeIfAbsent(sheet, s -> new HashMap<>()).put(entry.criterion(), entry);
  }

  @Override
  public void remove(SheetId sheet, CriterionId criterion) {
    drafts.getOrDefault(sheet, new HashMap<>()).remove(criterion);
  }

  @Override
  public void erase(SheetId sheet) {
    drafts.remove(sheet);
  }
}
