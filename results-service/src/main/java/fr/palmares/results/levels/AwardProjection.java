package fr.palmares.results.levels;

import fr.palmares.eventing.Tables;
import fr.palmares.kernel.Scalar;
import fr.palmares.results.levels.AwardEvent.LevelAwarded;
import fr.palmares.results.levels.AwardEvent.LevelCorrected;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the level that stands for each application. */
@Component
@ProcessingGroup("awards-v1")
@Tables("award")
class AwardProjection {

  private final JdbcClient jdbc;

  AwardProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(LevelAwarded event) {
    jdbc.sql(
            """
            insert into award (application, edition, rulebook_version, computed, level, reason)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(event.application().text())
        .param(event.application().edition().value())
        .param(event.rulebookVersion())
        .param(Scalar.textOf(event.computed()))
        .param(Scalar.textOf(event.level()))
        .param(event.reason())
        .update();
  }

  @EventHandler
  void on(LevelCorrected event) {
    jdbc.sql("update award set level = ?, reason = ? where application = ?")
        .param(Scalar.textOf(event.after()))
        .param(event.reason())
        .param(event.application().text())
        .update();
  }
}
