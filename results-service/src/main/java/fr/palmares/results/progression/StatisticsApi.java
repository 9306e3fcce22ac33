package fr.palmares.results.progression;

import fr.palmares.kernel.Role;
import fr.palmares.results.history.Roll;
import fr.palmares.results.history.Rolls;
import fr.palmares.results.moment.AsOf;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.AllowedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's window on all editions at once: JSON and CSV as in {@link ProgressionApi}. */
@RestController
class StatisticsApi {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final Rolls rolls;
  private final AsOf past;

  StatisticsApi(Rolls rolls, AsOf past) {
    this.rolls = rolls;
    this.past = past;
  }

  @GetMapping("/statistics/levels")
  @AllowedTo(Role.PUBLIC)
  @Filtered
  @Operation(summary = "How many authorities reached each level, by edition")
  ResponseEntity<List<Distribution>> levels(
      @Parameter(hidden = true) Filter filter,
      @RequestParam(required = false) @Nullable Moment asOf) {
    return fresh(asOf, filter, roll -> Distribution.of(roll, filter));
  }

  @GetMapping(
      value = {"/statistics/levels.csv", "/statistics/levels"},
      produces = CSV)
  @AllowedTo(Role.PUBLIC)
  @Filtered
  @Operation(summary = "The same as a table")
  ResponseEntity<String> levelsTable(
      @Parameter(hidden = true) Filter filter,
      @RequestParam(required = false) @Nullable Moment asOf) {
    return fresh(asOf, filter, roll -> Tables.distribution(Distribution.of(roll, filter)));
  }

  @GetMapping("/statistics/retention")
  @AllowedTo(Role.PUBLIC)
  @Filtered
  @Operation(summary = "Who came, came back and stayed away, by edition")
  ResponseEntity<List<Retention>> retention(
      @Parameter(hidden = true) Filter filter,
      @RequestParam(required = false) @Nullable Moment asOf) {
    return fresh(asOf, filter, roll -> Retention.of(roll, filter));
  }

  @GetMapping(
      value = {"/statistics/retention.csv", "/statistics/retention"},
      produces = CSV)
  @AllowedTo(Role.PUBLIC)
  @Filtered
  @Operation(summary = "The same as a table")
  ResponseEntity<String> retentionTable(
      @Parameter(hidden = true) Filter filter,
      @RequestParam(required = false) @Nullable Moment asOf) {
    return fresh(asOf, filter, roll -> Tables.retention(Retention.of(roll, filter)));
  }

  @GetMapping("/statistics/cohorts")
  @AllowedTo(Role.PUBLIC)
  @Filtered
  @Operation(summary = "What became of those who first took part in the same edition")
  ResponseEntity<List<Cohort>> cohorts(
      @Parameter(hidden = true) Filter filter,
      @RequestParam(required = false) @Nullable Moment asOf) {
    return fresh(asOf, filter, roll -> Cohort.of(roll, filter));
  }

  @GetMapping(
      value = {"/statistics/cohorts.csv", "/statistics/cohorts"},
      produces = CSV)
  @AllowedTo(Role.PUBLIC)
  @Filtered
  @Operation(summary = "The same as a table")
  ResponseEntity<String> cohortsTable(
      @Parameter(hidden = true) Filter filter,
      @RequestParam(required = false) @Nullable Moment asOf) {
    return fresh(asOf, filter, roll -> Tables.cohorts(Cohort.of(roll, filter)));
  }

  private <T> ResponseEntity<T> fresh(
      @Nullable Moment asOf, Filter filter, Function<Roll, T> table) {
    filter.check();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(past.read(asOf, () -> table.apply(rolls.now())));
  }
}
