package fr.palmares.results.palmares;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.history.Histories;
import fr.palmares.results.history.Participation;
import fr.palmares.results.levels.AwardsQuery;
import fr.palmares.results.mentions.Holder;
import fr.palmares.results.mentions.HoldersQuery;
import fr.palmares.results.palmares.PalmaresView.Mention;
import fr.palmares.results.palmares.PalmaresView.Result;
import fr.palmares.results.publication.Embargo;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers the palmarès of an edition, once its embargo has ended. */
@Component
public class PalmaresQuery {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Embargo embargo;
  private final Histories histories;
  private final AwardsQuery awards;
  private final HoldersQuery holders;

  PalmaresQuery(
      JdbcClient jdbc,
      JsonMapper json,
      Embargo embargo,
      Histories histories,
      AwardsQuery awards,
      HoldersQuery holders) {
    this.jdbc = jdbc;
    this.json = json;
    this.embargo = embargo;
    this.histories = histories;
    this.awards = awards;
    this.holders = holders;
  }

  /**
   * What was published, as everyone may read it, errata applied.
   *
   * @throws Refusal {@code no-palmares} before the embargo's end as when there is none
   */
  public PalmaresView palmares(EditionYear edition) {
    return view(published(edition));
  }

  /**
   * What was published.
   *
   * @throws Refusal {@code no-palmares} before the embargo's end as when there is none
   */
  public PalmaresPublished published(EditionYear edition) {
    return jdbc.sql("select palmares::text from published_palmares where edition = ?")
        .param(edition.value())
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, PalmaresPublished.class))
        .filter(published -> embargo.lifted(published.embargoUntil()))
        .orElseThrow(() -> none(edition));
  }

  /**
   * Since when everyone may read it; asks for no more than that.
   *
   * @throws Refusal {@code no-palmares} before the embargo's end as when there is none
   */
  public Instant publicSince(EditionYear edition) {
    return jdbc.sql("select embargo_until from published_palmares where edition = ?")
        .param(edition.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .filter(embargo::lifted)
        .orElseThrow(() -> none(edition));
  }

  /** What every public door answers while nothing of an edition is public. */
  public static Refusal none(EditionYear edition) {
    return Refusal.unknown("no-palmares", "no palmarès of %s is published", edition);
  }

  private PalmaresView view(PalmaresPublished published) {
    Rulebook rulebook = published.rulebook();
    LevelScale scale = rulebook.levelScale();
    Map<ApplicationId, AwardsQuery.Standing> standing = awards.of(published.edition());
    Map<ApplicationId, String> names = new LinkedHashMap<>();
    List<Result> results = new ArrayList<>();
    for (Outcome outcome : published.outcomes()) {
      names.put(outcome.application(), outcome.authority().name());
      AwardsQuery.Standing now = standing.get(outcome.application());
      results.add(result(outcome, now == null ? outcome.level() : now.level(), rulebook));
    }
    // Within a level they stay as they were published: as the rulebook breaks ties.
    results.sort(Comparator.comparing((Result result) -> scale.rank(result.level())).reversed());
    return new PalmaresView(
        published.edition(),
        rulebook.label(),
        published.embargoUntil(),
        counts(results, scale),
        results,
        mentions(published, names));
  }

  private Result result(Outcome outcome, @Nullable LevelId level, Rulebook rulebook) {
    Optional<Participation> previous =
        histories.before(rulebook.edition(), outcome.authority()).stream()
            .filter(Participation::levelKnown)
            .reduce((earlier, later) -> later);
    return new Result(
        outcome.application(),
        outcome.authority().name(),
        outcome.authority().kind(),
        outcome.authority().siren(),
        outcome.authority().department(),
        level,
        rulebook.levelScale().name(level),
        outcome.total().rounded(),
        outcome.percentage().rounded(),
        previous.map(Participation::edition).orElse(null),
        previous.flatMap(p -> Optional.ofNullable(p.level())).orElse(null),
        outcome.mentions().stream().map(id -> rulebook.mention(id).name()).toList());
  }

  private static Map<String, Integer> counts(List<Result> results, LevelScale scale) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    scale.levels().forEach(level -> counts.put(level.id().text(), 0));
    for (Result result : results) {
      LevelId level = result.level();
      counts.merge(level == null ? scale.noLevel() : level.text(), 1, Integer::sum);
    }
    return counts;
  }

  private List<Mention> mentions(PalmaresPublished published, Map<ApplicationId, String> names) {
    List<MentionId> offered =
        published.rulebook().mentions().stream().map(offer -> offer.id()).toList();
    return holders.of(published.edition()).stream()
        .sorted(Comparator.comparing((Holder holder) -> offered.indexOf(holder.mention())))
        .map(
            holder ->
                new Mention(
                    holder.mention(),
                    published.rulebook().mention(holder.mention()).name(),
                    holder.application(),
                    name(names, holder.application()),
                    holder.grounds(),
                    holder.figures(),
                    Optional.ofNullable(holder.ruleFirst())
                        .map(first -> name(names, first))
                        .orElse(null)))
        .toList();
  }

  private static String name(Map<ApplicationId, String> names, ApplicationId application) {
    return names.getOrDefault(application, application.text());
  }
}
