package fr.palmares.results.release;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.palmares.PalmaresQuery;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is public of each edition; before the embargo's end there is nothing. */
@Component
public class Releases {

  private final JdbcClient jdbc;
  private final PalmaresQuery palmares;

  /** A publication never changes: it is read once, and again after an erratum only. */
  private final Map<EditionYear, Release> kept = new ConcurrentHashMap<>();

  Releases(JdbcClient jdbc, PalmaresQuery palmares) {
    this.jdbc = jdbc;
    this.palmares = palmares;
  }

  /**
   * What is public of an edition.
   *
   * @throws Refusal {@code no-palmares} before the embargo's end as when there is none
   */
  public Release of(EditionYear edition) {
    Instant embargo = palmares.publicSince(edition);
    Release known = kept.get(edition);
    if (known == null || known.errata().size() != numberOfErrata(edition)) {
      PalmaresPublished published = palmares.published(edition);
      known = Release.of(published, publication(edition, embargo), errata(published));
      kept.put(edition, known);
    }
    return known;
  }

  private int numberOfErrata(EditionYear edition) {
    return jdbc.sql("select count(*) from public_act where edition = ? and number > 0")
        .param(edition.value())
        .query(Integer.class)
        .single();
  }

  private PublicAct publication(EditionYear edition, Instant embargo) {
    return jdbc.sql("select event_id, time from public_act where edition = ? and number = 0")
        .param(edition.value())
        .query((row, n) -> act(row, embargo))
        .optional()
        .orElseThrow(() -> PalmaresQuery.none(edition));
  }

  private List<Erratum> errata(PalmaresPublished published) {
    return jdbc.sql(
            """
            select event_id, time, application, level_before, level_after, mention, gained, reason
            from public_act where edition = ? and number > 0 order by number
            """)
        .param(published.edition().value())
        .query(
            (row, n) ->
                new Erratum(
                    act(row, published.embargoUntil()),
                    ApplicationId.of(row.getString("application")),
                    Optional.ofNullable(row.getString("level_before"))
                        .map(LevelId::of)
                        .orElse(null),
                    Optional.ofNullable(row.getString("level_after")).map(LevelId::of).orElse(null),
                    held(row, published),
                    row.getString("reason")))
        .list();
  }

  private static Erratum.@Nullable Held held(ResultSet row, PalmaresPublished published)
      throws SQLException {
    String mention = row.getString("mention");
    return mention == null
        ? null
        : new Erratum.Held(
            published.rulebook().mention(MentionId.of(mention)), row.getBoolean("gained"));
  }

  private static PublicAct act(ResultSet row, Instant embargo) throws SQLException {
    Instant time = row.getTimestamp("time").toInstant();
    return new PublicAct(
        row.getObject("event_id", UUID.class),
        (time.isBefore(embargo) ? embargo : time).truncatedTo(ChronoUnit.SECONDS));
  }

  /** Every edition that is public, the latest first. */
  public List<Release> all() {
    return jdbc
        .sql("select edition from public_act where number = 0 order by edition desc")
        .query(Integer.class)
        .list()
        .stream()
        .flatMap(edition -> ifPublic(new EditionYear(edition)))
        .toList();
  }

  private Stream<Release> ifPublic(EditionYear edition) {
    try {
      return Stream.of(of(edition));
    } catch (Refusal notYet) {
      return Stream.empty();
    }
  }
}
