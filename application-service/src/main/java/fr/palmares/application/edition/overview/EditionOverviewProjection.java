package fr.palmares.application.edition.overview;

import fr.palmares.application.edition.EditionEvent.ApplicationsClosed;
import fr.palmares.application.edition.EditionEvent.ApplicationsOpened;
import fr.palmares.application.edition.EditionEvent.EditionPrepared;
import fr.palmares.application.edition.EditionEvent.RulebookAdopted;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.EditionYear;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Keeps each edition's phase and every version of its rulebook. */
@Component
@ProcessingGroup("edition-overview-v1")
@Tables({"edition_overview", "edition_rulebook"})
class EditionOverviewProjection {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  EditionOverviewProjection(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @EventHandler
  void on(EditionPrepared event) {
    jdbc.sql("insert into edition_overview (edition, label, phase) values (?, ?, 'preparation')")
        .params(event.edition().value(), event.label())
        .update();
  }

  @EventHandler
  void on(RulebookAdopted event) {
    jdbc.sql("insert into edition_rulebook (edition, version, rulebook) values (?, ?, ?::json)")
        .params(event.edition().value(), event.version(), json.writeValueAsString(event.rulebook()))
        .update();
    jdbc.sql("update edition_overview set rulebook_version = ? where edition = ?")
        .params(event.version(), event.edition().value())
        .update();
  }

  @EventHandler
  void on(ApplicationsOpened event) {
    phase(event.edition(), "applications");
  }

  @EventHandler
  void on(ApplicationsClosed event) {
    phase(event.edition(), "closed");
  }

  private void phase(EditionYear edition, String phase) {
    jdbc.sql("update edition_overview set phase = ? where edition = ?")
        .params(phase, edition.value())
        .update();
  }
}
