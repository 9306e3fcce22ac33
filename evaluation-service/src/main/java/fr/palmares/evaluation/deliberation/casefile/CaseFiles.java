package fr.palmares.evaluation.deliberation.casefile;

import fr.palmares.evaluation.deliberation.casefile.CaseFile.Conflict;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.DepartureStep;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Evaluated;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Given;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Mark;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Settled;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.event.EvaluationEvent.Ballot;
import fr.palmares.kernel.event.EvaluationEvent.Dissent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers what decisions rest on. Who may ask is the asker's to check, before asking. */
@Component
public class CaseFiles {

  private static final TypeReference<List<Dissent>> DISSENTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseFiles(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** One file; an empty one when nothing happened on it. */
  public CaseFile of(ApplicationId application) {
    return of(List.of(application)).get(0);
  }

  /** These files, in this order. */
  public List<CaseFile> of(Collection<ApplicationId> applications) {
    Map<String, List<Given>> scores = rows("case_score", applications, CaseFiles::given);
    Map<String, List<Conflict>> conflicts =
        rows("case_conflict", applications, CaseFiles::conflict);
    Map<String, List<Settled>> settled = rows("case_settled", applications, this::settled);
    Map<String, List<Evaluated>> evaluated =
        rows("case_evaluated", applications, CaseFiles::evaluated);
    Map<String, List<DepartureStep>> departures =
        rows("case_departure", applications, CaseFiles::departure);
    return applications.stream()
        .map(
            application ->
                new CaseFile(
                    application,
                    all(scores, application),
                    all(conflicts, application),
                    all(settled, application),
                    all(evaluated, application).stream().findFirst().orElse(null),
                    all(departures, application)))
        .toList();
  }

  private static <T> List<T> all(Map<String, List<T>> rows, ApplicationId application) {
    return rows.getOrDefault(application.text(), List.of());
  }

  /** The rows of a table by application, in the log's order. */
  private <T> Map<String, List<T>> rows(
      String table, Collection<ApplicationId> applications, RowMapper<T> mapper) {
    Map<String, List<T>> rows = new LinkedHashMap<>();
    jdbc.sql("select * from " + table + " where application = any(?) order by place")
        .param(applications.stream().map(ApplicationId::text).toArray(String[]::new))
        .query(
            (row, n) ->
                rows.computeIfAbsent(row.getString("application"), a -> new ArrayList<>())
                    .add(Objects.requireNonNull(mapper.mapRow(row, n))))
        .list();
    return rows;
  }

  private static Given given(ResultSet row, int n) throws SQLException {
    return new Given(
        JurorId.of(row.getString("juror")),
        CriterionId.of(row.getString("criterion")),
        read(row, "points", Points::of),
        row.getInt("revision"),
        row.getString("comment"),
        row.getString("reason"),
        read(row, "confidence", Confidence::of),
        row.getInt("rulebook"),
        mark(row));
  }

  private static Conflict conflict(ResultSet row, int n) throws SQLException {
    return new Conflict(
        JurorId.of(row.getString("juror")),
        row.getString("kind"),
        row.getString("reason"),
        mark(row));
  }

  private Settled settled(ResultSet row, int n) throws SQLException {
    return new Settled(
        CriterionId.of(row.getString("criterion")),
        Points.of(row.getString("points")),
        row.getString("method"),
        row.getString("reason"),
        read(row, "ballot", ballot -> json.readValue(ballot, Ballot.class)),
        json.readValue(row.getString("dissents"), DISSENTS),
        row.getObject("sitting", Integer.class),
        Stream.of((String[]) row.getArray("taking_part").getArray()).map(JurorId::of).toList(),
        mark(row));
  }

  private static Evaluated evaluated(ResultSet row, int n) throws SQLException {
    return new Evaluated(
        Points.of(row.getString("total")), row.getInt("rulebook_version"), mark(row));
  }

  private static DepartureStep departure(ResultSet row, int n) throws SQLException {
    return new DepartureStep(
        row.getString("step"),
        read(row, "computed", LevelId::of),
        read(row, "level", LevelId::of),
        row.getString("reason"),
        ActorId.of(row.getString("person")),
        mark(row));
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        row.getObject("event_id", UUID.class), row.getTimestamp("happened_at").toInstant());
  }

  private static <T> @Nullable T read(ResultSet row, String column, Function<String, T> reader)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(reader).orElse(null);
  }
}
