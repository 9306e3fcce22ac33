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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers from what {@link EvaluatedConsumer} keeps. */
@Component
class ArrivedEvaluations implements Evaluations {

  private static final String EVALUATIONS =
      """
      select application, authority::text, settled::text, left_out, rulebook::text
      from known_evaluation e
      join known_application a using (application)
      join known_rulebook r on r.edition = e.edition and r.version = e.rulebook_version
      where authority is not null
      """;

  private static final String COMPETES = " and not out";

  /** Whether an edition is judged by this version: one judges all of it. */
  private static final String JUDGES =
      """
      (version = (select rulebook_version from known_evaluation e
                  where e.edition = r.edition limit 1))
      """;

  private static final TypeReference<Map<CriterionId, Points>> SETTLED = new TypeReference<>() {};
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ArrivedEvaluations(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<Evaluation> of(EditionYear edition) {
    return jdbc.sql(EVALUATIONS + COMPETES + " and e.edition = ? order by application")
        .param(edition.value())
        .query(this::evaluation)
        .list();
  }

  @Override
  public Evaluation of(ApplicationId application) {
    return one(EVALUATIONS + COMPETES, application);
  }

  @Override
  public Evaluation judged(ApplicationId application) {
    return one(EVALUATIONS, application);
  }

  private Evaluation one(String evaluations, ApplicationId application) {
    return jdbc.sql(evaluations + " and application = ?")
        .param(application.text())
        .query(this::evaluation)
        .optional()
        .orElseThrow(
            () -> {
              checkKnown(application);
              return Refusal.conflict(
                  "not-evaluated", "the jury has not settled every criterion of %s", application);
            });
  }

  @Override
  public void checkKnown(ApplicationId application) {
    boolean known =
        jdbc.sql(
                """
                select exists (select from known_application where application = :application)
                  or exists (select from known_evaluation where application = :application)
                """)
            .param("application", application.text())
            .query(Boolean.class)
            .single();
    if (!known) {
      throw Refusal.unknown("unknown-application", "nothing is known of '%s'", application);
    }
  }

  @Override
  public Map<ApplicationId, LocalAuthority> everyone(EditionYear edition) {
    Map<ApplicationId, LocalAuthority> everyone = new LinkedHashMap<>();
    jdbc.sql(
            """
            select application, authority::text from known_application
            where edition = ? and authority is not null order by application
            """)
        .param(edition.value())
        .query(
            row -> {
              everyone.put(
                  ApplicationId.of(row.getString(1)),
                  json.readValue(row.getString(2), LocalAuthority.class));
            });
    return everyone;
  }

  @Override
  public List<ApplicationId> pending(EditionYear edition) {
    return jdbc.sql(
            """
            select application
            from (select * from known_application where edition = :edition) a
            full join (select * from known_evaluation where edition = :edition) e
              using (application)
            where out is not true and (authority is null or not exists (
              select from known_rulebook r
              where r.edition = e.edition and r.version = e.rulebook_version))
            order by application
            """)
        .param("edition", edition.value())
        .query((row, n) -> ApplicationId.of(row.getString(1)))
        .list();
  }

  @Override
  public boolean closed(EditionYear edition) {
    return jdbc.sql("select exists (select from known_closing where edition = ?)")
        .param(edition.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<Rulebook> rulebook(EditionYear edition) {
    return jdbc.sql(
            """
            select rulebook::text from known_rulebook r where edition = ?
            order by %s desc nulls last, version desc limit 1
            """
                .formatted(JUDGES))
        .param(edition.value())
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Rulebook.class));
  }

  @Override
  public List<Rulebook> rulebooks() {
    return jdbc
        .sql(
            """
            select distinct on (edition) rulebook::text from known_rulebook r
            order by edition, %s desc nulls last, version desc
            """
                .formatted(JUDGES))
        .query(String.class)
        .list()
        .stream()
        .map(text -> json.readValue(text, Rulebook.class))
        .toList();
  }

  @Override
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
        Stream.of((String[]) row.getArray(4).getArray())
            .map(CriterionId::of)
            .collect(Collectors.toSet()),
        json.readValue(row.getString(5), Rulebook.class));
  }
}
