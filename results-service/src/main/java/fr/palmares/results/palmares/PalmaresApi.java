package fr.palmares.results.palmares;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.Sha256;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.results.moment.AsOf;
import fr.palmares.results.moment.Moment;
import fr.palmares.results.publication.PalmaresId;
import fr.palmares.results.publication.PublishPalmares;
import fr.palmares.web.AllowedTo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The organizer publishes; everyone reads, once the embargo has ended. */
@RestController
class PalmaresApi {

  private final Commands commands;
  private final PalmaresQuery palmares;
  private final Recusals recusals;
  private final AsOf past;
  private final JsonMapper json;

  PalmaresApi(
      Commands commands, PalmaresQuery palmares, Recusals recusals, AsOf past, JsonMapper json) {
    this.commands = commands;
    this.palmares = palmares;
    this.recusals = recusals;
    this.past = past;
    this.json = json;
  }

  record Publication(@Nullable Instant embargoUntil) {}

  @PostMapping("/editions/{edition}/publication")
  @AllowedTo(Role.ORGANIZER)
  Receipt publish(@PathVariable EditionYear edition, @RequestBody Publication body, Cause cause) {
    recusals.checkAll(cause.actor(), edition);
    return commands.send(new PublishPalmares(new PalmaresId(edition), body.embargoUntil()), cause);
  }

  /**
   * Caches may keep what is public and ask by its ETag whether it still stands, so that an erratum
   * counts at once. What is hidden now may be public a second later: that is never stored.
   *
   * @param asOf answers as everyone could read it then
   */
  @GetMapping("/palmares/{edition}")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<PalmaresView> read(
      @PathVariable EditionYear edition, @RequestParam(required = false) @Nullable Moment asOf) {
    PalmaresView view = past.read(asOf, () -> palmares.palmares(edition));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag('"' + Sha256.hex(json.writeValueAsBytes(view)) + '"')
        .body(view);
  }
}
