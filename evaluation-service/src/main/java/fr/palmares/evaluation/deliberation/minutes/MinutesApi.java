package fr.palmares.evaluation.deliberation.minutes;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where to read the jury's minutes: as JSON, or as Markdown to whoever accepts that. */
@RestController
class MinutesApi {

  private static final String MARKDOWN = "text/markdown;charset=UTF-8";

  private final MinutesQuery minutes;

  MinutesApi(MinutesQuery minutes) {
    this.minutes = minutes;
  }

  @GetMapping("/editions/{edition}/minutes")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  MinutesView minutes(@PathVariable EditionYear edition, Actor actor) {
    return minutes.of(edition, actor);
  }

  @GetMapping(path = "/editions/{edition}/minutes", produces = MARKDOWN)
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  String markdown(@PathVariable EditionYear edition, Actor actor) {
    return MarkdownMinutes.of(minutes.of(edition, actor));
  }
}
