package fr.palmares.evaluation.edition;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.kernel.event.ApplicationEvent.IneligibilityLifted;
import fr.palmares.kernel.event.EditionEvent.ApplicationsClosed;
import fr.palmares.kernel.event.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.Topic;
import java.sql.Timestamp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what application-service publishes. Two topics promise no order between them, so each
 * event sets only what it states: a withdrawal may come before the submission it ends.
 */
@Configuration(proxyBeanMethods = false)
class Arrivals {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Arrivals(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Bean
  PublicEventConsumer knownEditions() {
    return PublicEventConsumer.named("known-editions-v2")
        .from(Topic.EDITION, Topic.APPLICATION)
        .on(RulebookAdopted.class, (event, from) -> adopted(event, from))
        .on(ApplicationsClosed.class, (event, from) -> closed(event))
        .on(ApplicationSubmitted.class, (event, from) -> submitted(event))
        .on(
            ApplicationWithdrawn.class,
            (event, from) -> set("withdrawn", event.application(), event.edition()))
        .on(
            ApplicationDeclaredIneligible.class,
            (event, from) -> set("ineligible", event.application(), event.edition()))
        .on(IneligibilityLifted.class, (event, from) -> lifted(event.application()))
        .into("known_edition", "known_rulebook", "known_application")
        .build();
  }

  private void adopted(RulebookAdopted event, Provenance from) {
    jdbc.sql(
            """
            insert into known_rulebook (edition, version, document, event_id, adopted_at, fingerprint)
            values (?, ?, ?::json, ?, ?, ?)
            on conflict (edition, version) do update set event_id = excluded.event_id,
              adopted_at = excluded.adopted_at, fingerprint = excluded.fingerprint
            """)
        .params(
            event.edition().value(),
            event.version(),
            json.writeValueAsString(event.rulebook()),
            from.event(),
            Timestamp.from(from.time()))
        .param(event.fingerprint())
        .update();
  }

  private void closed(ApplicationsClosed event) {
    jdbc.sql(
            """
            insert into known_edition (edition, applications_closed) values (?, true)
            on conflict (edition) do update set applications_closed = true
            """)
        .param(event.edition().value())
        .update();
  }

  /** After the declaration that it lifts: the two are of one subject, and keep their order. */
  private void lifted(ApplicationId application) {
    jdbc.sql("update known_application set ineligible = false where application = ?")
        .param(application.text())
        .update();
  }

  private void submitted(ApplicationSubmitted event) {
    jdbc.sql(
            """
            insert into known_application (application, edition, submitted, authority, region)
            values (?, ?, true, ?, ?)
            on conflict (application) do update
              set submitted = true, authority = excluded.authority, region = excluded.region
            """)
        .params(event.application().text(), event.edition().value(), event.authority().id().text())
        .param(event.authority().region())
        .update();
  }

  /** Sets a flag of an application, whatever else is known of it; {@code flag} is a column. */
  private void set(String flag, ApplicationId application, EditionYear edition) {
    jdbc.sql(
            """
            insert into known_application (application, edition, %1$s) values (?, ?, true)
            on conflict (application) do update set %1$s = true
            """
                .formatted(flag))
        .params(application.text(), edition.value())
        .update();
  }
}
