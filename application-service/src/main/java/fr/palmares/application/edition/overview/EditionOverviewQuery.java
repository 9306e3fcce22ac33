package fr.palmares.application.edition.overview;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Answers where an edition stands and by which rulebook. */
@Component
public class EditionOverviewQuery {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  EditionOverviewQuery(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
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

  /**
   * The rulebook in force.
   *
   * @throws Refusal {@code rulebook-missing}
   */
  public Rulebook rulebook(EditionYear edition) {
    return jdbc.sql(
            """
            select rulebook::text from edition_rulebook where edition = ?
            order by version desc limit 1
            """)
        .param(edition.value())
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Rulebook.class))
        .orElseThrow(() -> Refusal.unknown("rulebook-missing", "%s has no rulebook yet", edition));
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
