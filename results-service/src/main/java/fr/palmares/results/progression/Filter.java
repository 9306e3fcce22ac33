package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.progression.Columns.Where;
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

  /**
   * Numbers of inhabitants are numbers, and the most are no fewer than the least.
   *
   * @throws Refusal {@code population-bounds}
   */
  void check() {
    checkNotNegative("minPopulation", minPopulation);
    checkNotNegative("maxPopulation", maxPopulation);
    if (minPopulation != null && maxPopulation != null && minPopulation > maxPopulation) {
      throw refused("minPopulation");
    }
  }

  private static void checkNotNegative(String field, @Nullable Integer inhabitants) {
    if (inhabitants != null && inhabitants < 0) {
      throw refused(field);
    }
  }

  private static Refusal refused(String field) {
    return Refusal.invalid(
        "population-bounds",
        field,
        "write numbers of inhabitants from 0 on, the smaller one in minPopulation");
  }

  boolean takes(Where where) {
    return (kind == null || kind == where.kind())
        && (department == null || department.equals(where.department()))
        && (region == null || region.equals(where.region()));
  }

  /** The fewest inhabitants that it takes; without bounds, an unknown number too. */
  int least() {
    if (minPopulation != null) {
      return minPopulation;
    }
    return maxPopulation == null ? Columns.UNKNOWN : 0;
  }

  /** The most inhabitants that it takes. */
  int most() {
    return maxPopulation == null ? Integer.MAX_VALUE : maxPopulation;
  }
}
