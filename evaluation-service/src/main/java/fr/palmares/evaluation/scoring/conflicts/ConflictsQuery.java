package fr.palmares.evaluation.scoring.conflicts;

import static java.util.Comparator.comparing;

import fr.palmares.evaluation.edition.Applicant;
import fr.palmares.evaluation.edition.Applicants;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.scoring.Ground;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers which conflicts of interest are possible: what the jury's affiliations suggest, computed
 * anew each time, and what people put on record. Who may ask is the asker's to check.
 */
@Component
public class ConflictsQuery {

  private final JdbcClient jdbc;
  private final Juries juries;
  private final Applicants applicants;

  ConflictsQuery(JdbcClient jdbc, Juries juries, Applicants applicants) {
    this.jdbc = jdbc;
    this.juries = juries;
    this.applicants = applicants;
  }

  private record Pair(ApplicationId application, JurorId juror) {}

  private record Step(Pair pair, String step, ActorId by, Instant time, String reason) {}

  /**
   * The possible conflicts of an edition, by application and juror.
   *
   * @param regions whether one region is ground enough for a suggestion
   */
  public List<ConflictView> of(EditionYear edition, boolean regions) {
    Map<Pair, ConflictView> conflicts =
        new TreeMap<>(
            comparing((Pair pair) -> pair.application().text())
                .thenComparing(pair -> pair.juror().text()));
    List<Juror> jury = juries.of(edition).jurors();
    for (Applicant applicant : applicants.competing(edition)) {
      for (Juror juror : jury) {
        Ground.between(juror, applicant, regions)
            .map(ground -> suggested(applicant.application(), juror.id(), ground))
            .ifPresent(c -> conflicts.put(new Pair(c.application(), c.juror()), c));
      }
    }
    steps(edition).forEach(step -> conflicts.compute(step.pair(), (p, c) -> after(c, step)));
    return List.copyOf(conflicts.values());
  }

  private static ConflictView suggested(ApplicationId application, JurorId juror, Ground ground) {
    return new ConflictView(application, juror, ground, ConflictView.OPEN, null, null, null);
  }

  /** A suggestion that was only dismissed keeps its ground; what was put on record is declared. */
  private static ConflictView after(@Nullable ConflictView before, Step step) {
    boolean dismissed = step.step().equals("dismissed");
    Ground ground = dismissed && before != null ? before.ground() : Ground.DECLARED;
    String status =
        dismissed
            ? ConflictView.DISMISSED
            : step.step().equals("confirmed") ? ConflictView.CONFIRMED : ConflictView.OPEN;
    return new ConflictView(
        step.pair().application(),
        step.pair().juror(),
        ground,
        status,
        step.by(),
        step.time(),
        step.reason());
  }

  private List<Step> steps(EditionYear edition) {
    return jdbc.sql(
            """
            select application, juror, step, actor, reason, taken_at
            from conflict_step where edition = ? order by place
            """)
        .param(edition.value())
        .query(ConflictsQuery::step)
        .list();
  }

  private static Step step(ResultSet row, int n) throws SQLException {
    return new Step(
        new Pair(
            ApplicationId.of(row.getString("application")), JurorId.of(row.getString("juror"))),
        row.getString("step"),
        ActorId.of(row.getString("actor")),
        row.getTimestamp("taken_at").toInstant(),
        row.getString("reason"));
  }
}
