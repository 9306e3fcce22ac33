package fr.palmares.results.history;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's door to the editions of the past. */
@RestController
class PastApi {

  private final Commands commands;
  private final Streams streams;

  PastApi(Commands commands, Streams streams) {
    this.commands = commands;
    this.streams = streams;
  }

  record PastPalmares(EditionYear edition, LevelScaleId scale, List<PastResult> results) {}

  @PostMapping("/past-palmares")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt tell(@RequestBody PastPalmares body, Cause cause) {
    return commands.send(
        new ImportPastPalmares(new PastId(body.edition()), body.scale(), body.results()), cause);
  }

  /** What is known of an edition of the past, with the source of each result. */
  @GetMapping("/past-palmares/{edition}")
  @AllowedTo(Role.PUBLIC)
  PastPalmares known(@PathVariable EditionYear edition) {
    PastPalmaresImported known =
        streams
            .load(new PastId(edition).toString(), PastEvent.class, Past.UNTOLD, Past::evolve)
            .known();
    if (known == null) {
      throw Refusal.unknown("past-not-told", "nothing of %s was imported", edition);
    }
    return new PastPalmares(known.edition(), known.scale(), known.results());
  }
}
