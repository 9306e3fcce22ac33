package fr.palmares.application.edition.rulebooks;

import fr.palmares.application.edition.EditionEvent.RulebookAdopted;
import fr.palmares.eventing.Tables;
import fr.palmares.eventing.json.Canonical;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every version of each rulebook as the text that its fingerprint seals. */
@Component
@ProcessingGroup("edition-rulebooks-v1")
@Tables("rulebook_version")
class RulebooksProjection {

  private final JdbcClient jdbc;
  private final Canonical canonical;

  RulebooksProjection(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.canonical = new Canonical(json);
  }

  @EventHandler
  void on(RulebookAdopted event, @Timestamp Instant at) {
    String sealed = event.fingerprint();
    jdbc.sql(
            """
            insert into rulebook_version
              (edition, version, text, fingerprint, adopted_at, reason, erratum)
            values (?, ?, ?, ?, ?::timestamptz, ?, ?)
            """)
        .param(event.edition().value())
        .param(event.version())
        .param(canonical.text(event.rulebook()))
        .param(sealed == null ? canonical.fingerprint(event.rulebook()) : sealed)
        .param(at.toString())
        .param(event.reason())
        .param(Boolean.TRUE.equals(event.erratum()))
        .update();
  }
}
