package fr.palmares.results.chronicle;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Role;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.AllowedTo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's and the auditor's door to an edition's results as of any moment. */
@RestController
class ChronicleApi {

  private final Chronicle chronicle;
  private final Recusals recusals;

  ChronicleApi(Chronicle chronicle, Recusals recusals) {
    this.chronicle = chronicle;
    this.recusals = recusals;
  }

  /** What stood; {@code publishedFor} is null where the publication was not decided yet. */
  record Results(
      EditionYear edition,
      List<Level> levels,
      List<Mention> mentions,
      @Nullable Instant publishedFor) {}

  record Level(ApplicationId application, @Nullable LevelId level, @Nullable String reason) {}

  record Mention(MentionId mention, ApplicationId application, String grounds) {}

  /** What changed, in French. */
  record Changes(EditionYear edition, Moment from, @Nullable Moment to, List<String> changes) {}

  /**
   * What stood at an instant, or right after an event of this service's log.
   *
   * @param asOf an instant or an event's number; now, without one
   */
  @GetMapping("/editions/{edition}/results")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  Results at(
      @PathVariable EditionYear edition,
      @RequestParam(required = false) @Nullable Moment asOf,
      Actor actor) {
    recusals.checkAll(actor, edition);
    Standing standing = chronicle.at(edition, asOf);
    return new Results(
        edition,
        standing.levels().entrySet().stream()
            .map(e -> new Level(e.getKey(), e.getValue().level(), e.getValue().reason()))
            .toList(),
        standing.mentions().entrySet().stream()
            .map(e -> new Mention(e.getKey().mention(), e.getKey().application(), e.getValue()))
            .toList(),
        standing.publishedFor());
  }

  /** What changed between two moments, in words; up to now, without {@code to}. */
  @GetMapping("/editions/{edition}/results/changes")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  Changes between(
      @PathVariable EditionYear edition,
      @RequestParam Moment from,
      @RequestParam(required = false) @Nullable Moment to,
      Actor actor) {
    recusals.checkAll(actor, edition);
    return new Changes(edition, from, to, chronicle.between(edition, from, to));
  }
}
