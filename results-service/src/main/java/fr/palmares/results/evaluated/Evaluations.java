package fr.palmares.results.evaluated;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has arrived from the other services. It arrives in any order and with a delay: what is not
 * known here may still be on its way.
 */
@Component
public class Evaluations {

  private static final String EVALUATIONS =
      """
      select application, authority::text, settled::text, rulebook::text
      from known_evaluation e
      join known_application a using (application)
      join known_rulebook r on r.edition = e.edition and r.version = e.rulebook_version
      where authority is not null and not out
      """;

  private static final TypeReference<Map<CriterionId, Points>> SETTLED = new TypeReference<>() {};
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Evaluations(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Every evaluated application of an edition, by application. */
  public List<Evaluation> of(EditionYear edition) {
    return jdbc.sql(EVALUATIONS + " and e.edition = ? order by application")
        .param(edition.value())
        .query(this::evaluation)
        .list();
  }

  /**
   * One evaluated application.
   *
   * @throws Refusal {@code not-evaluated}
   */
  public Evaluation of(ApplicationId application) {
    return jdbc.sql(EVALUATIONS + " and application = ?")
        .param(application.text())
        .query(this::evaluation)
        .optional()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "not-evaluated",
                    "the jury has not settled every criterion of %s",
                    application));
  }

  /** Applications that compete and are not evaluated yet. */
  public List<ApplicationId> pending(EditionYear edition) {
    return jdbc.sql(
            """
            select application from known_application
            where edition = ? and authority is not null and not out
              and application not in (select application from known_evaluation)
            order by application
            """)
        .param(edition.value())
        .query((row, n) -> ApplicationId.of(row.getString(1)))
        .list();
  }

  /** How many applications were submitted, evaluated or not. */
  public int submitted(EditionYear edition) {
    return jdbc.sql(
            """
            select count(*) from known_application
            where edition = ? and authority is not null and not out
            """)
        .param(edition.value())
        .query(Integer.class)
        .single();
  }

  /** The latest rulebook of an edition, if it has arrived. */
  public Optional<Rulebook> rulebook(EditionYear edition) {
    return jdbc.sql(
            """
            select rulebook::text from known_rulebook where edition = ?
            order by version desc limit 1
            """)
        .param(edition.value())
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Rulebook.class));
  }

  /**
   * The latest rulebook of an edition.
   *
   * @throws Refusal {@code unknown-edition}
   */
  public Rulebook rules(EditionYear edition) {
    return rulebook(edition)
        .orElseThrow(
            () -> Refusal.unknown("unknown-edition", "no rulebook of %s is known", edition));
  }

  /** The organizations that the jury's members come from. */
  public List<String> organizations(EditionYear edition) {
    return jdbc.sql("select organizations::text from known_jury where edition = ?")
        .param(edition.value())
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, TEXTS))
        .orElse(List.of());
  }

  private Evaluation evaluation(ResultSet row, int n) throws SQLException {
    return new Evaluation(
        ApplicationId.of(row.getString(1)),
        json.readValue(row.getString(2), LocalAuthority.class),
        json.readValue(row.getString(3), SETTLED),
        json.readValue(row.getString(4), Rulebook.class));
  }
}
