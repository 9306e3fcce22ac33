package fr.palmares.results.appeal;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.event.EvaluationEvent.ApplicationEvaluated;
import fr.palmares.kernel.event.EvaluationEvent.ConflictDeclared;
import fr.palmares.kernel.event.EvaluationEvent.ConflictDismissed;
import fr.palmares.kernel.event.EvaluationEvent.CriterionAbstained;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.kernel.event.EvaluationEvent.CriterionSettled;
import fr.palmares.kernel.event.EvaluationEvent.DepartureApproved;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.kernel.event.EvaluationEvent.JuryConvened;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.ResultEvent.LevelAwarded;
import fr.palmares.kernel.event.Topic;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who had which part in what became of an application. */
@Configuration(proxyBeanMethods = false)
class InvolvedConsumer {

  private static final String SCORED = "scored";
  private static final String CONFLICT = "conflict";
  private static final String RECUSED = "recused";
  private static final String SETTLED = "settled";

  private final JdbcClient jdbc;

  InvolvedConsumer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer involvedInResults() {
    return PublicEventConsumer.named("appeal-involved-v1")
        .from(Topic.EVALUATION, Topic.RESULTS)
        .on(JuryAppointed.class, (event, from) -> appointed(event))
        .on(JuryConvened.class, this::convened)
        .on(CriterionScored.class, (e, from) -> part(e.application(), e.juror().text(), SCORED))
        .on(CriterionAbstained.class, (e, from) -> part(e.application(), e.juror().text(), SCORED))
        .on(ConflictDeclared.class, (e, from) -> part(e.application(), e.juror().text(), CONFLICT))
        .on(ConflictDismissed.class, (event, from) -> dismissed(event))
        .on(JurorRecused.class, (e, from) -> part(e.application(), e.juror().text(), RECUSED))
        .on(CriterionSettled.class, this::settled)
        .on(ApplicationEvaluated.class, (event, from) -> settled(event.application(), from))
        .on(DepartureApproved.class, this::departed)
        .on(LevelAwarded.class, (e, from) -> part(e.application(), by(from), SETTLED))
        .into("appeal_part", "appeal_settling", "appeal_sitting", "appeal_affiliation")
        .build();
  }

  private void part(ApplicationId application, String who, String part) {
    jdbc.sql(
            """
            insert into appeal_part (application, juror, part) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(application.text(), who, part)
        .update();
  }

  private static String by(Provenance from) {
    return from.actor().id().text();
  }

  private void dismissed(ConflictDismissed event) {
    jdbc.sql("delete from appeal_part where application = ? and juror = ? and part = ?")
        .params(event.application().text(), event.juror().text(), CONFLICT)
        .update();
  }

  private void settled(CriterionSettled event, Provenance from) {
    settled(event.application(), from);
    if (event.dissents() != null) {
      event.dissents().forEach(d -> part(event.application(), d.juror().text(), SETTLED));
    }
  }

  private void departed(DepartureApproved event, Provenance from) {
    settled(event.application(), from);
    part(event.application(), event.proposedBy().text(), SETTLED);
    part(event.application(), event.approvedBy().text(), SETTLED);
  }

  private void settled(ApplicationId application, Provenance from) {
    part(application, by(from), SETTLED);
    jdbc.sql("insert into appeal_settling (application, at) values (?, ?) on conflict do nothing")
        .params(application.text(), Timestamp.from(from.time()))
        .update();
  }

  private void convened(JuryConvened event, Provenance from) {
    jdbc.sql(
            """
            insert into appeal_sitting (edition, sitting, at, present) values (?, ?, ?, ?::text[])
            on conflict do nothing
            """)
        .params(event.edition().value(), event.sitting(), Timestamp.from(from.time()))
        .param(event.present().stream().map(juror -> juror.text()).toArray(String[]::new))
        .update();
  }

  /** An affiliation that is told no more was one when the jury judged: it stays. */
  private void appointed(JuryAppointed event) {
    for (Juror juror : event.jurors()) {
      for (AuthorityId authority :
          Objects.requireNonNullElse(juror.affiliations(), List.<AuthorityId>of())) {
        jdbc.sql(
                """
                insert into appeal_affiliation (edition, juror, authority) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(event.edition().value(), juror.id().text(), authority.text())
            .update();
      }
    }
  }
}
