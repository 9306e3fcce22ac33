package fr.palmares.results.palmares;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.evaluated.Recusals;
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
import org.springframework.web.bind.annotation.RestController;

/** The organizer publishes; everyone reads, once the embargo has ended. */
@RestController
class PalmaresApi {

  private final Commands commands;
  private final PalmaresQuery palmares;
  private final Recusals recusals;

  PalmaresApi(Commands commands, PalmaresQuery palmares, Recusals recusals) {
    this.commands = commands;
    this.palmares = palmares;
    this.recusals = recusals;
  }

  record Publication(@Nullable Instant embargoUntil) {}

  @PostMapping("/editions/{edition}/publication")
  @AllowedTo(Role.ORGANIZER)
  Receipt publish(@PathVariable EditionYear edition, @RequestBody Publication body, Cause cause) {
    recusals.checkAll(cause.actor(), edition);
    return commands.send(new PublishPalmares(new PalmaresId(edition), body.embargoUntil()), cause);
  }

  /** Never cached on the way: what is hidden now may be public a second later. */
  @GetMapping("/palmares/{edition}")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<PalmaresView> read(@PathVariable EditionYear edition) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(palmares.palmares(edition));
  }
}
