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

/** Keeps each edition's phase. */
@Component
@ProcessingGroup("edition-overview-v1")
@Tables("edition_overview")
class EditionOverviewProjection {

  private final JdbcClient jdbc;

  EditionOverviewProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(EditionPrepared event) {
    jdbc.sql("insert into edition_overview (edition, label, phase) values (?, ?, 'preparation')")
        .params(event.edition().value(), event.label())
        .update();
  }

  @EventHandler
  void on(RulebookAdopted event) {
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
