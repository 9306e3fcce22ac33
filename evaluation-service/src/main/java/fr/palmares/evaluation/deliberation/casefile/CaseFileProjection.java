package fr.palmares.evaluation.deliberation.casefile;

import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.deliberation.DeliberationEvent.CriterionSettled;
import fr.palmares.evaluation.deliberation.DeliberationEvent.DepartureApproved;
import fr.palmares.evaluation.deliberation.DeliberationEvent.DepartureProposed;
import fr.palmares.evaluation.deliberation.DeliberationEvent.DepartureRejected;
import fr.palmares.evaluation.scoring.ScoreSheetEvent;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDeclared;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDismissed;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionAbstained;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.event.Provenance;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a row an event, none overwritten. */
@Component
@ProcessingGroup("case-files-v2")
@Tables({"case_score", "case_conflict", "case_settled", "case_evaluated", "case_departure"})
class CaseFileProjection {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseFileProjection(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @EventHandler
  void on(CriterionScored event, Provenance from) {
    score(
        event,
        event.criterion(),
        event.points(),
        event.revision(),
        event.comment(),
        event.reason(),
        event.confidence(),
        event.rulebookVersion(),
        from);
  }

  @EventHandler
  void on(CriterionAbstained event, Provenance from) {
    score(
        event,
        event.criterion(),
        null,
        event.revision(),
        event.comment(),
        event.reason(),
        null,
        event.rulebookVersion(),
        from);
  }

  private void score(
      ScoreSheetEvent event,
      CriterionId criterion,
      @Nullable Scalar points,
      int revision,
      String comment,
      @Nullable String reason,
      @Nullable Scalar confidence,
      int rulebook,
      Provenance from) {
    jdbc.sql(
            """
            insert into case_score (application, juror, criterion, points, revision, comment,
                                    reason, confidence, rulebook, place, event_id, happened_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(event.application().text(), event.juror().text(), criterion.text())
        .param(Scalar.textOf(points))
        .param(revision)
        .param(comment)
        .param(reason)
        .param(Scalar.textOf(confidence))
        .param(rulebook)
        .params(mark(from))
        .update();
  }

  @EventHandler
  void on(ConflictDeclared event, Provenance from) {
    conflict(event, "declared", event.reason(), from);
  }

  @EventHandler
  void on(ConflictDismissed event, Provenance from) {
    conflict(event, "dismissed", event.reason(), from);
  }

  @EventHandler
  void on(JurorRecused event, Provenance from) {
    conflict(event, "recused", event.reason(), from);
  }

  private void conflict(ScoreSheetEvent event, String kind, String reason, Provenance from) {
    jdbc.sql(
            """
            insert into case_conflict (application, juror, kind, reason, place, event_id,
                                       happened_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(event.application().text(), event.juror().text(), kind, reason)
        .params(mark(from))
        .update();
  }

  @EventHandler
  void on(CriterionSettled event, Provenance from) {
    List<JurorId> room = Objects.requireNonNullElse(event.takingPart(), List.of());
    jdbc.sql(
            """
            insert into case_settled (application, criterion, points, method, reason, ballot,
                                      dissents, sitting, taking_part, place, event_id, happened_at)
            values (?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?, ?)
            """)
        .params(
            event.application().text(),
            event.criterion().text(),
            event.points().text(),
            event.method())
        .param(event.reason())
        .param(event.ballot() == null ? null : json.writeValueAsString(event.ballot()))
        .param(json.writeValueAsString(Objects.requireNonNullElse(event.dissents(), List.of())))
        .param(event.sitting())
        .param(room.stream().map(JurorId::text).toArray(String[]::new))
        .params(mark(from))
        .update();
  }

  @EventHandler
  void on(ApplicationEvaluated event, Provenance from) {
    jdbc.sql(
            """
            insert into case_evaluated (application, total, rulebook_version, place, event_id,
                                        happened_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(event.application().text(), event.total().text(), event.rulebookVersion())
        .params(mark(from))
        .update();
  }

  @EventHandler
  void on(DepartureProposed event, Provenance from) {
    departure(
        event.application(),
        "proposed",
        event.computed(),
        event.level(),
        event.reason(),
        event.by(),
        from);
  }

  @EventHandler
  void on(DepartureApproved event, Provenance from) {
    departure(
        event.application(),
        "approved",
        event.computed(),
        event.level(),
        event.reason(),
        event.approvedBy(),
        from);
  }

  @EventHandler
  void on(DepartureRejected event, Provenance from) {
    departure(event.application(), "rejected", null, null, event.reason(), event.by(), from);
  }

  private void departure(
      ApplicationId application,
      String step,
      @Nullable Scalar computed,
      @Nullable Scalar level,
      String reason,
      Scalar person,
      Provenance from) {
    jdbc.sql(
            """
            insert into case_departure (application, step, computed, level, reason, person,
                                        place, event_id, happened_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(application.text(), step)
        .param(Scalar.textOf(computed))
        .param(Scalar.textOf(level))
        .param(reason)
        .param(person.text())
        .params(mark(from))
        .update();
  }

  private static List<Object> mark(Provenance from) {
    return List.of(from.sequence(), from.event(), Timestamp.from(from.time()));
  }
}
