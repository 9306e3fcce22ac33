package fr.palmares.results.preview;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.Sha256;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.results.palmares.Drafts;
import fr.palmares.results.palmares.PalmaresView;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.PositionHeaders;
import fr.palmares.web.ProblemWords;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where a palmarès is looked at while it is prepared; nobody looks unseen. */
@RestController
class PreviewApi {

  private final Commands commands;
  private final Drafts drafts;
  private final PreviewsQuery previews;
  private final Recusals recusals;
  private final ProblemWords words;
  private final PositionHeaders positions;
  private final JsonMapper json;

  PreviewApi(
      Commands commands,
      Drafts drafts,
      PreviewsQuery previews,
      Recusals recusals,
      ProblemWords words,
      PositionHeaders positions,
      JsonMapper json) {
    this.commands = commands;
    this.drafts = drafts;
    this.previews = previews;
    this.recusals = recusals;
    this.words = words;
    this.positions = positions;
    this.json = json;
  }

  /**
   * The palmarès as it would be published now, or as it is published.
   *
   * @param prevents what stands in the way of the publication, the first to remove first
   */
  record Preview(Drafts.State state, List<Obstacle> prevents, PalmaresView palmares) {}

  /** What prevents the publication, in the reader's language. */
  record Obstacle(String rule, String sentence) {}

  /** The look is in the log before the answer goes out, each time: no key makes two of them one. */
  @GetMapping("/editions/{edition}/palmares/preview")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  ResponseEntity<Preview> preview(@PathVariable EditionYear edition, Cause cause, Locale locale) {
    recusals.checkAll(cause.actor(), edition);
    Drafts.Draft draft = drafts.of(edition);
    Receipt look =
        commands.send(
            new LogPreview(
                new PreviewId(edition, UUID.randomUUID()),
                draft.state(),
                Sha256.hex(json.writeValueAsBytes(draft.palmares()))),
            new Cause(cause.actor(), UUID.randomUUID(), cause.trace()));
    return ResponseEntity.ok()
        .header(PositionHeaders.POSITION, positions.told(look))
        .cacheControl(CacheControl.noStore())
        .body(
            new Preview(
                draft.state(),
                draft.prevents().stream().map(refusal -> obstacle(refusal, locale)).toList(),
                draft.palmares()));
  }

  private Obstacle obstacle(Refusal refusal, Locale locale) {
    return new Obstacle(refusal.rule(), words.sentence(refusal, locale));
  }

  @GetMapping("/editions/{edition}/palmares/previews")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  List<PreviewsQuery.Look> previews(@PathVariable EditionYear edition, Actor actor) {
    recusals.checkAll(actor, edition);
    return previews.of(edition);
  }
}
