package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.results.moment.AsOf;
import fr.palmares.results.moment.Moment;
import fr.palmares.results.progression.Progressions.Page;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.UnreadableRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Everyone's window on how authorities progress. As JSON, or as CSV under the same path with {@code
 * .csv} and for {@code Accept: text/csv}. Never cached on the way: an embargo may end any second.
 */
@RestController
class ProgressionApi {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final int MOST = 1000;

  private final Trajectories trajectories;
  private final Progressions progressions;
  private final AsOf past;

  ProgressionApi(Trajectories trajectories, Progressions progressions, AsOf past) {
    this.trajectories = trajectories;
    this.progressions = progressions;
    this.past = past;
  }

  /** An authority's participations, oldest first. */
  record Trajectory(AuthorityId authority, List<Stage> participations) {}

  @GetMapping("/authorities/{authority}/progression")
  @AllowedTo(Role.PUBLIC)
  @Operation(summary = "An authority's way from edition to edition, oldest first")
  ResponseEntity<Trajectory> trajectory(
      @PathVariable AuthorityId authority, @RequestParam(required = false) @Nullable Moment asOf) {
    return fresh().body(new Trajectory(authority, stages(authority, asOf)));
  }

  @GetMapping(
      value = {"/authorities/{authority}/progression.csv", "/authorities/{authority}/progression"},
      produces = CSV)
  @AllowedTo(Role.PUBLIC)
  @Operation(summary = "The same as a table")
  ResponseEntity<String> trajectoryTable(
      @PathVariable AuthorityId authority, @RequestParam(required = false) @Nullable Moment asOf) {
    return fresh().body(Tables.trajectory(authority, stages(authority, asOf)));
  }

  private List<Stage> stages(AuthorityId authority, @Nullable Moment asOf) {
    return past.read(asOf, () -> trajectories.of(authority));
  }

  @GetMapping("/progressions")
  @AllowedTo(Role.PUBLIC)
  @Filtered
  @Operation(
      summary =
          "Who took part in both editions, best progression first; the header Link names the next"
              + " page")
  ResponseEntity<List<Line>> progressions(
      @Parameter(description = "The earlier edition") @RequestParam EditionYear from,
      @Parameter(description = "The later edition") @RequestParam EditionYear to,
      @Parameter(description = "What puts the best first") @RequestParam(defaultValue = "steps")
          Ranking by,
      @Parameter(hidden = true) Filter filter,
      @Parameter(description = "So many at most, 1 to 1000") @RequestParam(defaultValue = "100")
          int limit,
      @Parameter(description = "Where the page before ended, from its Link header")
          @RequestParam(required = false)
          @Nullable Bookmark cursor,
      @Parameter(description = "As it stood: an instant, or an event's number")
          @RequestParam(required = false)
          @Nullable Moment asOf) {
    Asked asked = new Asked(from, to, by, filter, asOf);
    Page page = page(asked, cursor, limit);
    return linked(page, asked).body(page.lines());
  }

  @GetMapping(
      value = {"/progressions.csv", "/progressions"},
      produces = CSV)
  @AllowedTo(Role.PUBLIC)
  @Filtered
  @Operation(summary = "The same as a table")
  ResponseEntity<String> progressionsTable(
      @RequestParam EditionYear from,
      @RequestParam EditionYear to,
      @RequestParam(defaultValue = "steps") Ranking by,
      @Parameter(hidden = true) Filter filter,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable Bookmark cursor,
      @RequestParam(required = false) @Nullable Moment asOf) {
    Asked asked = new Asked(from, to, by, filter, asOf);
    Page page = page(asked, cursor, limit);
    return linked(page, asked).body(Tables.progressions(page.lines()));
  }

  /** Which list is asked for. */
  private record Asked(
      EditionYear from, EditionYear to, Ranking by, Filter filter, @Nullable Moment asOf) {}

  private Page page(Asked list, @Nullable Bookmark bookmark, int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.invalid("limit-out-of-range", "limit", "ask for 1 to %d at a time", MOST);
    }
    list.filter().check();
    if (bookmark != null && !bookmark.isOf(list.toString())) {
      throw new UnreadableRequest("invalid-value", "cursor", Cursor.TAKE_IT);
    }
    Cursor cursor = bookmark == null ? null : bookmark.cursor();
    return past.read(
        list.asOf(),
        () -> progressions.page(list.from(), list.to(), list.by(), list.filter(), cursor, limit));
  }

  private static ResponseEntity.BodyBuilder linked(Page page, Asked list) {
    Cursor next = page.next();
    if (next == null) {
      return fresh();
    }
    String here =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .scheme(null)
            .host(null)
            .port(null)
            .replaceQueryParam("cursor", Bookmark.at(next, list.toString()).text())
            .build(true)
            .toUriString();
    return fresh().header(HttpHeaders.LINK, "<" + here + ">; rel=\"next\"");
  }

  private static ResponseEntity.BodyBuilder fresh() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore());
  }
}
