package fr.palmares.results.release;

import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Scalar;
import fr.palmares.results.levels.AwardEvent.LevelCorrected;
import fr.palmares.results.mentions.MentionEvent.MentionGranted;
import fr.palmares.results.mentions.MentionEvent.MentionWithdrawn;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what changed an edition's public face, and when. */
@Component
@ProcessingGroup("public-acts-v2")
@Tables("public_act")
class PublicActProjection {

  private final JdbcClient jdbc;

  PublicActProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(
      PalmaresPublished event,
      @MessageIdentifier String id,
      @org.axonframework.eventhandling.Timestamp Instant time) {
    jdbc.sql("insert into public_act (edition, number, event_id, time) values (?, 0, ?, ?)")
        .params(event.edition().value(), UUID.fromString(id), Timestamp.from(time))
        .update();
  }

  /** An erratum; what is corrected before the publication was never public otherwise. */
  @EventHandler
  void on(
      LevelCorrected event,
      @MessageIdentifier String id,
      @org.axonframework.eventhandling.Timestamp Instant time) {
    jdbc.sql(
            """
            insert into public_act (edition, number, event_id, time, application,
                                    level_before, level_after, reason)
            select :edition, count(*), :event, :time, :application, :before, :after, :reason
            from public_act where edition = :edition having count(*) > 0
            """)
        .param("edition", event.application().edition().value())
        .param("event", UUID.fromString(id))
        .param("time", Timestamp.from(time))
        .param("application", event.application().text())
        .param("before", Scalar.textOf(event.before()), Types.VARCHAR)
        .param("after", Scalar.textOf(event.after()), Types.VARCHAR)
        .param("reason", event.reason())
        .update();
  }

  /** An erratum; what is granted before the publication is part of it. */
  @EventHandler
  void on(
      MentionGranted event,
      @MessageIdentifier String id,
      @org.axonframework.eventhandling.Timestamp Instant time) {
    held(event.application(), event.mention(), true, event.grounds(), id, time);
  }

  /** An erratum; what is withdrawn before the publication was never public. */
  @EventHandler
  void on(
      MentionWithdrawn event,
      @MessageIdentifier String id,
      @org.axonframework.eventhandling.Timestamp Instant time) {
    held(event.application(), event.mention(), false, event.reason(), id, time);
  }

  private void held(
      ApplicationId application,
      MentionId mention,
      boolean gained,
      String reason,
      String id,
      Instant time) {
    jdbc.sql(
            """
            insert into public_act (edition, number, event_id, time, application, mention, gained,
                                    reason)
            select :edition, count(*), :event, :time, :application, :mention, :gained, :reason
            from public_act where edition = :edition having count(*) > 0
            """)
        .param("edition", application.edition().value())
        .param("event", UUID.fromString(id))
        .param("time", Timestamp.from(time))
        .param("application", application.text())
        .param("mention", mention.text())
        .param("gained", gained)
        .param("reason", reason)
        .update();
  }
}
