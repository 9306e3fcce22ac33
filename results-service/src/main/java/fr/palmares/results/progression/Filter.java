package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.results.history.Entry;
import io.swagger.v3.oas.annotations.Parameter;
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
    @Parameter(description = "Kind of authority") @Nullable AuthorityKind kind,
    @Parameter(description = "Code of the department, as 38 or 2A") @Nullable String department,
    @Parameter(description = "INSEE code of the region, as 84") @Nullable String region,
    @Parameter(description = "At least so many inhabitants") @Nullable Integer minPopulation,
    @Parameter(description = "At most so many inhabitants") @Nullable Integer maxPopulation) {

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
