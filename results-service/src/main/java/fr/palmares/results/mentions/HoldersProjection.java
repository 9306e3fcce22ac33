package fr.palmares.results.mentions;

import fr.palmares.eventing.Tables;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.results.mentions.MentionEvent.MentionGranted;
import fr.palmares.results.mentions.MentionEvent.MentionWithdrawn;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.sql.Types;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who holds which mention, and why; who lost it stays known. */
@Component
@ProcessingGroup("mention-holders-v2")
@Tables("mention_holder")
class HoldersProjection {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  HoldersProjection(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @EventHandler
  void on(MentionGranted event, Provenance from) {
    jdbc.sql(
            """
            insert into mention_holder (edition, mention, application, grounds, figures, rule_first,
                                        granted)
            values (:edition, :mention, :application, :grounds, :figures::json, :ruleFirst,
                    :granted)
            """)
        .param("edition", event.edition().value())
        .param("mention", event.mention().text())
        .param("application", event.application().text())
        .param("grounds", event.grounds())
        .param("figures", json.writeValueAsString(event.figures()))
        .param(
            "ruleFirst", event.ruleFirst() == null ? null : event.ruleFirst().text(), Types.VARCHAR)
        .param("granted", from.sequence())
        .update();
  }

  /**
   * Nothing to keep. As it takes the publication, nothing of it shows before the mentions that were
   * granted until then are here.
   */
  @EventHandler
  void on(PalmaresPublished event) {}

  @EventHandler
  void on(MentionWithdrawn event, Provenance from) {
    jdbc.sql(
            """
            update mention_holder set withdrawn = ?
            where edition = ? and mention = ? and application = ? and withdrawn is null
            """)
        .params(
            from.sequence(),
            event.edition().value(),
            event.mention().text(),
            event.application().text())
        .update();
  }
}
