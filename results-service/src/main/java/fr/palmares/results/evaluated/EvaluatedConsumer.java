package fr.palmares.results.evaluated;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.kernel.event.ApplicationEvent.IneligibilityLifted;
import fr.palmares.kernel.event.EditionEvent.ApplicationsClosed;
import fr.palmares.kernel.event.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.event.EvaluationEvent.ApplicationEvaluated;
import fr.palmares.kernel.event.EvaluationEvent.DepartureApproved;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.kernel.event.Topic;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what results are made of, whatever arrives first. */
@Configuration(proxyBeanMethods = false)
class EvaluatedConsumer {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EvaluatedConsumer(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Bean
  PublicEventConsumer evaluatedApplicationsConsumer() {
    return PublicEventConsumer.named("evaluated-v1")
        .from(Topic.EDITION, Topic.APPLICATION, Topic.EVALUATION)
        .on(RulebookAdopted.class, (event, from) -> adopted(event))
        .on(ApplicationsClosed.class, (event, from) -> closed(event))
        .on(ApplicationSubmitted.class, (event, from) -> submitted(event))
        .on(ApplicationWithdrawn.class, (event, from) -> out(event.application()))
        .on(ApplicationDeclaredIneligible.class, (event, from) -> out(event.application()))
        .on(IneligibilityLifted.class, (event, from) -> back(event.application()))
        .on(JuryAppointed.class, (event, from) -> appointed(event))
        .on(ApplicationEvaluated.class, (event, from) -> evaluated(event))
        .on(DepartureApproved.class, (event, from) -> departed(event))
        .into(
            "known_rulebook",
            "known_application",
            "known_evaluation",
            "known_jury",
            "known_closing",
            "known_departure")
        .build();
  }

  private void adopted(RulebookAdopted event) {
    jdbc.sql("insert into known_rulebook (edition, version, rulebook) values (?, ?, ?::json)")
        .params(event.edition().value(), event.version(), json.writeValueAsString(event.rulebook()))
        .update();
  }

  /** Who competes is known from here on, even where the application itself is still on its way. */
  private void closed(ApplicationsClosed event) {
    jdbc.sql("insert into known_closing (edition) values (?) on conflict do nothing")
        .param(event.edition().value())
        .update();
    List<ApplicationId> competing = event.applications();
    if (competing != null) {
      jdbc.sql(
              """
              insert into known_application (application, edition) select unnest(?::text[]), ?
              on conflict do nothing
              """)
          .param(competing.stream().map(ApplicationId::text).toArray(String[]::new))
          .param(event.edition().value())
          .update();
    }
  }

  private void submitted(ApplicationSubmitted event) {
    jdbc.sql(
            """
            insert into known_application (application, edition, authority) values (?, ?, ?::json)
            on conflict (application) do update set authority = excluded.authority
            """)
        .params(
            event.application().text(),
            event.edition().value(),
            json.writeValueAsString(event.authority()))
        .update();
  }

  private void out(ApplicationId application) {
    jdbc.sql(
            """
            insert into known_application (application, edition, out) values (?, ?, true)
            on conflict (application) do update set out = true
            """)
        .params(application.text(), application.edition().value())
        .update();
  }

  /** After what put it out: events of one application keep their order. */
  private void back(ApplicationId application) {
    jdbc.sql("update known_application set out = false where application = ?")
        .param(application.text())
        .update();
  }

  private void appointed(JuryAppointed event) {
    jdbc.sql(
            """
            insert into known_jury (edition, organizations) values (?, ?::json)
            on conflict (edition) do update set organizations = excluded.organizations
            """)
        .params(
            event.edition().value(),
            json.writeValueAsString(
                event.jurors().stream().map(Juror::organization).distinct().toList()))
        .update();
  }

  private void evaluated(ApplicationEvaluated event) {
    List<CriterionId> leftOut = Objects.requireNonNullElse(event.leftOut(), List.of());
    jdbc.sql(
            """
            insert into known_evaluation (application, edition, settled, left_out, rulebook_version)
            values (?, ?, ?::json, ?::text[], ?)
            """)
        .params(
            event.application().text(),
            event.edition().value(),
            json.writeValueAsString(event.settled()),
            leftOut.stream().map(CriterionId::text).toArray(String[]::new),
            event.rulebookVersion())
        .update();
  }

  /** An application departs once; it is told in the order of the application's own events. */
  private void departed(DepartureApproved event) {
    LevelId level = event.level();
    jdbc.sql(
            """
            insert into known_departure (application, edition, level, reason) values (?, ?, ?, ?)
            on conflict (application) do nothing
            """)
        .params(event.application().text(), event.edition().value())
        .param(level == null ? null : level.text())
        .param(event.reason())
        .update();
  }
}
