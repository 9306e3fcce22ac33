package fr.palmares.results.feedback;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.results.feedback.Feedback.FromJuror;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what the jurors gave a file and wrote on it, and what was decided on their comments. */
@Component
class ScoreBook implements Comments {

  /** A comment as the organizer reads it; {@code status} is null until it is decided on. */
  record Written(Comment on, String text, Clearance.@Nullable Status status) {}

  private record Row(Comment on, int number, @Nullable Points points, String text) {}

  private final JdbcClient jdbc;
  private final Streams streams;

  ScoreBook(JdbcClient jdbc, Streams streams) {
    this.jdbc = jdbc;
    this.streams = streams;
  }

  @Override
  public Set<Comment> of(ApplicationId application) {
    return rows(application).stream()
        .filter(row -> !row.text().isBlank())
        .map(Row::on)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Every comment of an application and what was decided on it. */
  List<Written> written(ApplicationId application) {
    Clearance clearance = clearance(application);
    return rows(application).stream()
        .filter(row -> !row.text().isBlank())
        .map(row -> new Written(row.on(), row.text(), clearance.of(row.on())))
        .toList();
  }

  /** What the applicant is told of each criterion, by the jurors' numbers. */
  Map<CriterionId, List<FromJuror>> told(ApplicationId application) {
    Clearance clearance = clearance(application);
    Map<CriterionId, List<FromJuror>> told = new LinkedHashMap<>();
    for (Row row : rows(application)) {
      boolean shown = !row.text().isBlank() && clearance.shows(row.on());
      told.computeIfAbsent(row.on().criterion(), criterion -> new ArrayList<>())
          .add(
              new FromJuror(
                  "Juré " + row.number(),
                  Optional.ofNullable(row.points()).map(Points::rounded).orElse(null),
                  shown ? row.text() : null));
    }
    return told;
  }

  private Clearance clearance(ApplicationId application) {
    return streams.load(
        new FeedbackId(application).toString(),
        FeedbackEvent.class,
        Clearance.NONE,
        Clearance::evolve);
  }

  private List<Row> rows(ApplicationId application) {
    return jdbc.sql(
            """
            with drawn as (
              select juror, row_number() over (order by min(lot collate "C")) as number
              from feedback_score where application = :application group by juror)
            select criterion, juror, revision, number, points, comment
            from feedback_score join drawn using (juror)
            where application = :application
            order by criterion, number
            """)
        .param("application", application.text())
        .query(
            (row, n) ->
                new Row(
                    new Comment(
                        CriterionId.of(row.getString("criterion")),
                        JurorId.of(row.getString("juror")),
                        row.getInt("revision")),
                    row.getInt("number"),
                    Optional.ofNullable(row.getString("points")).map(Points::of).orElse(null),
                    row.getString("comment")))
        .list();
  }
}
