package fr.palmares.results.palmares;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.history.Histories;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Rolls;
import fr.palmares.results.mentions.HoldersQuery;
import fr.palmares.results.publication.Embargo;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers the palmarès of an edition, once its embargo has ended. */
@Component
public class PalmaresQuery {

  private static final String STORED =
      "select palmares::text, sequence from published_palmares where edition = ?";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Embargo embargo;
  private final ErrataQuery errata;
  private final HoldersQuery holders;
  private final Rolls rolls;
  private final Histories histories;

  PalmaresQuery(
      JdbcClient jdbc,
      JsonMapper json,
      Embargo embargo,
      ErrataQuery errata,
      HoldersQuery holders,
      Rolls rolls,
      Histories histories) {
    this.jdbc = jdbc;
    this.json = json;
    this.embargo = embargo;
    this.errata = errata;
    this.holders = holders;
    this.rolls = rolls;
    this.histories = histories;
  }

  /** A publication, and where it stands in the sealed log. */
  record Stored(PalmaresPublished event, long sequence) {}

  /**
   * What was published, as everyone may read it, errata applied.
   *
   * @throws Refusal {@code no-palmares} before the embargo's end as when there is none
   */
  public PalmaresView palmares(EditionYear edition) {
    return view(open(edition).orElseThrow(() -> none(edition)));
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

  /** What is under embargo is not even read: that takes a time which tells. */
  private Optional<Stored> open(EditionYear edition) {
    return jdbc.sql(STORED + " and embargo_until <= ?")
        .params(edition.value(), Timestamp.from(embargo.now()))
        .query(this::read)
        .optional();
  }

  /** What was published, under embargo or not. */
  Optional<Stored> stored(EditionYear edition) {
    return jdbc.sql(STORED).param(edition.value()).query(this::read).optional();
  }

  private Stored read(ResultSet row, int n) throws SQLException {
    return new Stored(json.readValue(row.getString(1), PalmaresPublished.class), row.getLong(2));
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

  /** Who proposed or decided an erratum of this application's level. */
  public Set<ActorId> correctors(ApplicationId application) {
    return errata.correctors(application);
  }

  /** A publication with the errata that were approved, under embargo or not. */
  PalmaresView view(Stored published) {
    PalmaresPublished event = published.event();
    ErrataQuery.Counted counted = errata.counted(event.edition(), published.sequence());
    return PalmaresWords.view(
        event.rulebook(),
        event.embargoUntil(),
        event.outcomes(),
        counted.errata(),
        holders.asOf(event.edition(), counted.last()),
        before(event));
  }

  /** Off the roll where the edition is on it, else one by one: under embargo it is not. */
  private Function<Outcome, List<Participation>> before(PalmaresPublished event) {
    Map<ApplicationId, List<Participation>> known = rolls.now().before(event.edition());
    return outcome -> {
      List<Participation> earlier = known.get(outcome.application());
      return earlier != null ? earlier : histories.before(event.edition(), outcome.authority());
    };
  }
}
