package fr.palmares.results.palmares;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.mentions.HoldersQuery;
import fr.palmares.results.publication.Embargo;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.sql.Timestamp;
import java.time.Instant;
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
  private final ErrataQuery errata;
  private final HoldersQuery holders;
  private final PalmaresWords words;

  PalmaresQuery(
      JdbcClient jdbc,
      JsonMapper json,
      Embargo embargo,
      ErrataQuery errata,
      HoldersQuery holders,
      PalmaresWords words) {
    this.jdbc = jdbc;
    this.json = json;
    this.embargo = embargo;
    this.errata = errata;
    this.holders = holders;
    this.words = words;
  }

  /** A publication, and where it stands in the sealed log. */
  record Stored(PalmaresPublished event, long sequence) {}

  /**
   * What was published, as everyone may read it, errata applied.
   *
   * @throws Refusal {@code no-palmares} before the embargo's end as when there is none
   */
  public PalmaresView palmares(EditionYear edition) {
    return palmares(edition, null);
  }

  /**
   * The palmarès as everyone could read it at an instant; an instant to come is the present.
   *
   * @param asOf null for the present
   * @throws Refusal {@code no-palmares} when nobody could read it then, or may now
   */
  public PalmaresView palmares(EditionYear edition, @Nullable Instant asOf) {
    Stored published =
        open(edition)
            .filter(it -> asOf == null || !asOf.isBefore(it.event().embargoUntil()))
            .orElseThrow(() -> none(edition));
    return view(published, asOf == null || asOf.isAfter(embargo.now()) ? null : asOf);
  }

  /**
   * What was published.
   *
   * @throws Refusal {@code no-palmares} before the embargo's end as when there is none
   */
  public PalmaresPublished published(EditionYear edition) {
    return open(edition).map(Stored::event).orElseThrow(() -> none(edition));
  }

  /** What every public door answers while nothing of an edition is public. */
  public static Refusal none(EditionYear edition) {
    return Refusal.unknown("no-palmares", "no palmarès of %s is published", edition);
  }

  private Optional<Stored> open(EditionYear edition) {
    return stored(edition).filter(it -> embargo.lifted(it.event().embargoUntil()));
  }

  /** What was published, under embargo or not. */
  Optional<Stored> stored(EditionYear edition) {
    return jdbc.sql("select palmares::text, sequence from published_palmares where edition = ?")
        .param(edition.value())
        .query(
            (row, n) ->
                new Stored(
                    json.readValue(row.getString(1), PalmaresPublished.class), row.getLong(2)))
        .optional();
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

  /**
   * A publication with the errata that were approved until then, under embargo or not.
   *
   * @param until null for the present
   */
  PalmaresView view(Stored published, @Nullable Instant until) {
    PalmaresPublished event = published.event();
    ErrataQuery.Counted counted = errata.at(event.edition(), until, published.sequence());
    return words.view(
        event.rulebook(),
        event.embargoUntil(),
        event.outcomes(),
        counted.errata(),
        holders.asOf(event.edition(), counted.last()));
  }
}
