package fr.palmares.results.register;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.EvaluationEvent.ConflictDeclared;
import fr.palmares.kernel.event.EvaluationEvent.ConflictDismissed;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.kernel.event.Topic;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what the register of a jury is made of. */
@Configuration(proxyBeanMethods = false)
class JuryRegisterConsumer {

  private final JdbcClient jdbc;

  JuryRegisterConsumer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer juryRegister() {
    return PublicEventConsumer.named("jury-register-v1")
        .from(Topic.EVALUATION)
        .on(JuryAppointed.class, (event, from) -> appointed(event))
        .on(CriterionScored.class, (event, from) -> scored(event))
        .on(ConflictDeclared.class, (e, from) -> conflict(e.application(), e.juror(), true))
        .on(ConflictDismissed.class, (e, from) -> conflict(e.application(), e.juror(), false))
        .on(JurorRecused.class, (e, from) -> recused(e.application(), e.juror()))
        .into("register_juror", "register_scored", "register_conflict")
        .build();
  }

  private void appointed(JuryAppointed event) {
    jdbc.sql("update register_juror set sits = false where edition = ?")
        .param(event.edition().value())
        .update();
    for (Juror juror : event.jurors()) {
      List<AuthorityId> affiliations =
          Objects.requireNonNullElse(juror.affiliations(), List.<AuthorityId>of());
      jdbc.sql(
              """
              insert into register_juror (edition, juror, organization, affiliations, sits)
              values (?, ?, ?, ?::text[], true)
              on conflict (edition, juror) do update set
                organization = excluded.organization, affiliations = excluded.affiliations,
                sits = true
              """)
          .params(event.edition().value(), juror.id().text(), juror.organization())
          .param(affiliations.stream().map(AuthorityId::text).toArray(String[]::new))
          .update();
    }
  }

  private void scored(CriterionScored event) {
    jdbc.sql(
            """
            insert into register_scored (edition, juror, application) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(event.edition().value(), event.juror().text(), event.application().text())
        .update();
  }

  /** A declaration after a dismissal opens the conflict again, as in the jury's own book. */
  private void conflict(ApplicationId application, JurorId juror, boolean declared) {
    jdbc.sql(
            """
            insert into register_conflict (edition, juror, application, declared, dismissed, recused)
            values (?, ?, ?, ?, ?, false)
            on conflict (edition, juror, application) do update set
              declared = excluded.declared, dismissed = excluded.dismissed
            """)
        .params(application.edition().value(), juror.text(), application.text())
        .params(declared, !declared)
        .update();
  }

  /** What was declared before stays declared; what was dismissed before is none any more. */
  private void recused(ApplicationId application, JurorId juror) {
    jdbc.sql(
            """
            insert into register_conflict (edition, juror, application, declared, dismissed, recused)
            values (?, ?, ?, false, false, true)
            on conflict (edition, juror, application) do update set dismissed = false, recused = true
            """)
        .params(application.edition().value(), juror.text(), application.text())
        .update();
  }
}
