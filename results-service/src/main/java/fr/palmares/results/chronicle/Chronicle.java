package fr.palmares.results.chronicle;

import fr.palmares.eventing.Retrospect;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.event.ResultEvent;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.moment.Moment;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what stood at a moment, from the events that had happened by then. */
@Component
class Chronicle {

  private static final Map<String, Class<? extends ResultEvent>> TYPES = types();

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Evaluations evaluations;
  private final Retrospect log;

  Chronicle(JdbcClient jdbc, JsonMapper json, Evaluations evaluations, Retrospect log) {
    this.jdbc = jdbc;
    this.json = json;
    this.evaluations = evaluations;
    this.log = log;
  }

  private static Map<String, Class<? extends ResultEvent>> types() {
    Map<String, Class<? extends ResultEvent>> types = new LinkedHashMap<>();
    for (Class<? extends ResultEvent> type :
        List.of(
            ResultEvent.LevelAwarded.class,
            ResultEvent.LevelCorrected.class,
            ResultEvent.MentionGranted.class,
            ResultEvent.MentionWithdrawn.class,
            ResultEvent.PalmaresPublished.class)) {
      types.put(type.getSimpleName(), type);
    }
    return types;
  }

  /**
   * What stood of an edition at a moment; everything that happened, without one.
   *
   * @throws fr.palmares.kernel.Refusal {@code unknown-edition}
   */
  Standing at(EditionYear edition, @Nullable Moment moment) {
    evaluations.rules(edition);
    Standing standing = Standing.NOTHING;
    for (ResultEvent event : events(edition, moment)) {
      standing = standing.evolve(event);
    }
    return standing;
  }

  private List<ResultEvent> events(EditionYear edition, @Nullable Moment moment) {
    Instant until = moment == null ? null : moment.instant();
    return jdbc.sql(
            """
            select type, data::text from audit_entry
            where service = 'results' and edition = :edition and type = any(:types)
              and (cast(:until as timestamptz) is null or time <= :until)
              and (cast(:sequence as bigint) is null or sequence <= :sequence)
            order by sequence
            """)
        .param("edition", edition.value())
        .param("types", TYPES.keySet().toArray(String[]::new))
        .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
        .param("sequence", moment == null ? null : moment.sequence(), Types.BIGINT)
        .query(
            (row, n) ->
                (ResultEvent)
                    json.readValue(
                        row.getString(2), Objects.requireNonNull(TYPES.get(row.getString(1)))))
        .list();
  }

  /**
   * What changed in between, in French.
   *
   * @throws fr.palmares.kernel.Refusal {@code moments-out-of-order}, {@code unknown-edition}
   */
  List<String> between(EditionYear edition, Moment from, @Nullable Moment to) {
    Difference.checkOrder(from, to, log::sequenceAt);
    return new Difference(evaluations.rules(edition), names(edition))
        .between(at(edition, from), at(edition, to));
  }

  /** Those included who have left since: what changed tells of them, too. */
  private Map<ApplicationId, String> names(EditionYear edition) {
    Map<ApplicationId, String> names = new LinkedHashMap<>();
    evaluations.everyone(edition).forEach((who, authority) -> names.put(who, authority.name()));
    return names;
  }
}
