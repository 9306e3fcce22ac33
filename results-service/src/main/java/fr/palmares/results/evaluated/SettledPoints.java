package fr.palmares.results.evaluated;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers the settled points of many applications at once, from what has arrived. */
@Component
public class SettledPoints {

  private static final String SETTLED =
      "select application, edition, rulebook_version, settled::text, left_out from"
          + " known_evaluation";

  private static final TypeReference<Map<CriterionId, Points>> POINTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SettledPoints(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Those of these applications that have arrived with their rulebook. */
  public Map<ApplicationId, Settled> of(Collection<ApplicationId> applications) {
    return read(
        jdbc.sql(SETTLED + " where application = any(?)")
            .param(applications.stream().map(ApplicationId::text).toArray(String[]::new)));
  }

  /** Those of an edition. */
  public Map<ApplicationId, Settled> of(EditionYear edition) {
    return read(jdbc.sql(SETTLED + " where edition = ?").param(edition.value()));
  }

  private Map<ApplicationId, Settled> read(JdbcClient.StatementSpec query) {
    Map<ApplicationId, Settled> settled = new HashMap<>();
    Map<Version, Rulebook> rulebooks = new HashMap<>();
    query.query(
        row -> {
          Version version = new Version(row.getInt(2), row.getInt(3));
          if (!rulebooks.containsKey(version)) {
            rulebook(version).ifPresent(rulebook -> rulebooks.put(version, rulebook));
          }
          Rulebook rulebook = rulebooks.get(version);
          if (rulebook != null) {
            settled.put(
                ApplicationId.of(row.getString(1)),
                new Settled(
                    json.readValue(row.getString(4), POINTS),
                    Stream.of((String[]) row.getArray(5).getArray())
                        .map(CriterionId::of)
                        .collect(Collectors.toSet()),
                    rulebook));
          }
        });
    return settled;
  }

  private record Version(int edition, int number) {}

  private java.util.Optional<Rulebook> rulebook(Version version) {
    return jdbc.sql("select rulebook::text from known_rulebook where edition = ? and version = ?")
        .params(version.edition(), version.number())
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Rulebook.class));
  }
}
