package fr.palmares.application.edition.overview;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers where an edition stands. */
@Component
public class EditionOverviewQuery {

  private final JdbcClient jdbc;

  EditionOverviewQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The edition's standing.
   *
   * @throws Refusal {@code unknown-edition}
   */
  public EditionOverview overview(EditionYear edition) {
    return jdbc.sql("select label, phase, rulebook_version from edition_overview where edition = ?")
        .param(edition.value())
        .query(
            (row, n) ->
                new EditionOverview(
                    edition, row.getString(1), row.getString(2), row.getInt(3), counts(edition)))
        .optional()
        .orElseThrow(() -> Refusal.unknown("unknown-edition", "no edition %s is known", edition));
  }

  private Map<String, Integer> counts(EditionYear edition) {
    Map<String, Integer> counts = new TreeMap<>();
    jdbc.sql("select status, count(*) from application_overview where edition = ? group by status")
        .param(edition.value())
        .query((row, n) -> counts.put(row.getString(1), row.getInt(2)))
        .list();
    return counts;
  }
}
