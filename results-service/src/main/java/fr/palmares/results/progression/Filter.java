package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.results.history.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Which participations are looked at. Where it asks for what is not known of one, that one is left
 * out.
 *
 * @param department its code
 * @param region its INSEE code
 * @param minPopulation the least number of inhabitants
 * @param maxPopulation the most inhabitants
 */
record Filter(
    @Nullable AuthorityKind kind,
    @Nullable String department,
    @Nullable String region,
    @Nullable Integer minPopulation,
    @Nullable Integer maxPopulation) {

  static final Filter ALL = new Filter(null, null, null, null, null);

  boolean takes(Entry entry) {
    return (kind == null || kind == entry.kind())
        && (department == null || department.equals(entry.department()))
        && (region == null || region.equals(entry.region()))
        && populated(entry.population());
  }

  private boolean populated(@Nullable Integer inhabitants) {
    if (minPopulation == null && maxPopulation == null) {
      return true;
    }
    return inhabitants != null
        && (minPopulation == null || inhabitants >= minPopulation)
        && (maxPopulation == null || inhabitants <= maxPopulation);
  }
}
