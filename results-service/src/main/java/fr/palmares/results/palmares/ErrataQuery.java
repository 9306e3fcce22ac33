package fr.palmares.results.palmares;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.results.palmares.Erratum.OfLevel;
import fr.palmares.results.palmares.Erratum.OfMention;
import fr.palmares.results.palmares.Erratum.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which errata an edition has. */
@Component
class ErrataQuery {

  private static final String OF_EDITION =
      """
      select * from (
        select *, case when proposed_at is not null then cast(count(proposed_at) over (
                    partition by kind, application, mention order by number) as integer)
                  end as proposal
        from erratum where edition = :edition) as numbered
      """;

  private final JdbcClient jdbc;

  ErrataQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, decided or not, in the order in which they were proposed. */
  List<Erratum> of(EditionYear edition) {
    return jdbc.sql(OF_EDITION + "order by number")
        .param("edition", edition.value())
        .query((row, n) -> erratum(row))
        .list();
  }

  /** Who proposed or decided an erratum of this application's level. */
  Set<ActorId> correctors(ApplicationId application) {
    return new HashSet<>(
        jdbc
            .sql(
                """
                select unnest(array[proposed_by, decided_by]) as corrector from erratum
                where kind = 'level' and application = ?
                """)
            .param(application.text())
            .query((row, n) -> Optional.ofNullable(row.getString(1)))
            .list()
            .stream()
            .flatMap(Optional::stream)
            .map(ActorId::of)
            .toList());
  }

  /**
   * What counts.
   *
   * @param errata approved, in the order of their approval
   * @param last the event with which the last of them was complete; that of the publication where
   *     there was none
   */
  record Counted(List<Erratum> errata, long last) {}

  /** What counts on top of the publication that stands at {@code sequence}. */
  Counted counted(EditionYear edition, long sequence) {
    List<Row> rows =
        jdbc.sql(OF_EDITION + "where status = 'approved' order by decided_sequence")
            .param("edition", edition.value())
            .query((row, n) -> new Row(erratum(row), row.getLong("decided_sequence")))
            .list();
    return new Counted(
        rows.stream().map(Row::erratum).toList(),
        rows.stream().mapToLong(Row::last).max().orElse(sequence));
  }

  private record Row(Erratum erratum, long last) {}

  private static Erratum erratum(ResultSet row) throws SQLException {
    return new Erratum(
        row.getLong("number"),
        row.getObject("proposal", Integer.class),
        level(row),
        mention(row),
        row.getString("reason"),
        instant(row, "proposed_at"),
        value(row, "proposed_by", ActorId::of),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        instant(row, "decided_at"),
        value(row, "decided_by", ActorId::of),
        row.getString("rejection"));
  }

  private static @Nullable OfLevel level(ResultSet row) throws SQLException {
    return row.getString("kind").equals("level")
        ? new OfLevel(
            ApplicationId.of(row.getString("application")),
            value(row, "level_before", LevelId::of),
            value(row, "level_after", LevelId::of))
        : null;
  }

  private static @Nullable OfMention mention(ResultSet row) throws SQLException {
    return row.getString("kind").equals("mention")
        ? new OfMention(
            MentionId.of(row.getString("mention")),
            value(row, "withdrawn", ApplicationId::of),
            value(row, "granted", ApplicationId::of))
        : null;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
  }

  private static <T> @Nullable T value(ResultSet row, String column, Function<String, T> of)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(of).orElse(null);
  }
}
