package fr.palmares.results.history;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's door to the editions of the past. */
@RestController
class PastApi {

  private final Commands commands;

  PastApi(Commands commands) {
    this.commands = commands;
  }

  record PastPalmares(EditionYear edition, LevelScaleId scale, List<PastResult> results) {}

  @PostMapping("/past-palmares")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt tell(@RequestBody PastPalmares body, Cause cause) {
    return commands.send(
        new ImportPastPalmares(new PastId(body.edition()), body.scale(), body.results()), cause);
  }
}
