package fr.palmares.results.progression;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.history.Entry;
import java.util.List;

/** Where each edition stands among all, by its year less the first one's. */
final class Places {

  private final int first;
  private final int[] byYear;

  private Places(int first, int[] byYear) {
    this.first = first;
    this.byYear = byYear;
  }

  static Places of(List<EditionYear> editions) {
    if (editions.isEmpty()) {
      return new Places(0, new int[0]);
    }
    int first = editions.get(0).value();
    int[] byYear = new int[editions.get(editions.size() - 1).value() - first + 1];
    for (int i = 0; i < editions.size(); i++) {
      byYear[editions.get(i).value() - first] = i;
    }
    return new Places(first, byYear);
  }

  int of(Entry entry) {
    return byYear[entry.edition().value() - first];
  }
}
