package fr.palmares.application.edition.rulebooks;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers by which rules an edition is judged, and was before. */
@Component
public class RulebooksQuery {

  private final JdbcClient jdbc;

  RulebooksQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A version's canonical JSON and what seals it. */
  public record Sealed(String text, String fingerprint) {}

  /**
   * A version of the rulebook.
   *
   * @param version null for the one in force
   * @throws Refusal {@code rulebook-missing}
   */
  public Sealed rulebook(EditionYear edition, @Nullable Integer version) {
    return jdbc.sql(
            """
            select text, fingerprint from rulebook_version
            where edition = :edition and version = coalesce(:version, version)
            order by version desc limit 1
            """)
        .param("edition", edition.value())
        .param("version", version, java.sql.Types.INTEGER)
        .query((row, n) -> new Sealed(row.getString(1), row.getString(2)))
        .optional()
        .orElseThrow(() -> Refusal.unknown("rulebook-missing", "%s has no such rulebook", edition));
  }

  /** Every version, the first one first. */
  public List<RulebookVersion> versions(EditionYear edition) {
    return jdbc.sql(
            """
            select version, fingerprint, adopted_at, reason, erratum from rulebook_version
            where edition = ? order by version
            """)
        .param(edition.value())
        .query(RulebooksQuery::version)
        .list();
  }

  private static RulebookVersion version(ResultSet row, int n) throws SQLException {
    return new RulebookVersion(
        row.getInt(1),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        row.getBoolean(5));
  }
}
