package fr.palmares.results.palmares;

import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.results.levels.AwardEvent.LevelCorrected;
import fr.palmares.results.levels.AwardEvent.LevelCorrectionProposed;
import fr.palmares.results.levels.AwardEvent.LevelCorrectionRejected;
import fr.palmares.results.mentions.MentionEvent.MentionErratumProposed;
import fr.palmares.results.mentions.MentionEvent.MentionErratumRejected;
import fr.palmares.results.mentions.MentionEvent.MentionGranted;
import fr.palmares.results.mentions.MentionEvent.MentionWithdrawn;
import java.sql.Timestamp;
import java.sql.Types;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps errata from their proposal on. Of one matter only one waits at a time. */
@Component
@ProcessingGroup("published-palmares-v2")
@Tables("erratum")
class ErrataProjection {

  private static final String PROPOSED =
      """
      insert into erratum (number, edition, kind, application, level_before, level_after, mention,
                           withdrawn, granted, reason, proposed_at, proposed_by, status)
      values (:number, :edition, :kind, :application, :before, :after, :mention,
              :withdrawn, :granted, :reason, :time, :actor, 'proposed')
      """;

  private static final String DECIDED =
      """
      update erratum
      set status = :status, decided_at = coalesce(decided_at, :time), decided_by = :actor,
          decided_in = :command, decided_sequence = :number, rejection = :rejection
      where (status = 'proposed' or decided_in = :command)
      """;

  private static final String OF_LEVEL = " and kind = 'level' and application = :application";
  private static final String OF_MENTION =
      " and kind = 'mention' and edition = :edition and mention = :mention";

  private final JdbcClient jdbc;

  ErrataProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(LevelCorrectionProposed event, Provenance from) {
    proposed("level", event.application().edition(), event.reason(), event.by(), from)
        .param("application", event.application().text())
        .param("before", Scalar.textOf(event.before()), Types.VARCHAR)
        .param("after", Scalar.textOf(event.after()), Types.VARCHAR)
        .param("mention", null, Types.VARCHAR)
        .param("withdrawn", null, Types.VARCHAR)
        .param("granted", null, Types.VARCHAR)
        .update();
  }

  @EventHandler
  void on(MentionErratumProposed event, Provenance from) {
    proposed("mention", event.edition(), event.reason(), event.by(), from)
        .param("application", null, Types.VARCHAR)
        .param("before", null, Types.VARCHAR)
        .param("after", null, Types.VARCHAR)
        .param("mention", event.mention().text())
        .param("withdrawn", Scalar.textOf(event.withdrawn()), Types.VARCHAR)
        .param("granted", Scalar.textOf(event.granted()), Types.VARCHAR)
        .update();
  }

  private StatementSpec proposed(
      String kind, EditionYear edition, String reason, ActorId by, Provenance from) {
    return jdbc.sql(PROPOSED)
        .param("number", from.sequence())
        .param("edition", edition.value())
        .param("kind", kind)
        .param("reason", reason)
        .param("time", Timestamp.from(from.time()))
        .param("actor", by.text());
  }

  @EventHandler
  void on(LevelCorrectionRejected event, Provenance from) {
    ofLevel(event.application(), "rejected", event.reason(), from);
  }

  @EventHandler
  void on(MentionErratumRejected event, Provenance from) {
    ofMention(event.edition(), event.mention(), "rejected", event.reason(), from);
  }

  /** Before the publication it is no erratum; after it, nobody proposed those of old. */
  @EventHandler
  void on(LevelCorrected event, Provenance from) {
    if (ofLevel(event.application(), "approved", null, from) > 0) {
      return;
    }
    jdbc.sql(
            """
            insert into erratum (number, edition, kind, application, level_before, level_after,
                                 reason, status, decided_at, decided_by, decided_in,
                                 decided_sequence)
            select :number, edition, 'level', :application, :before, :after, :reason, 'approved',
                   :time, :actor, :command, :number
            from published_palmares where edition = :edition
            """)
        .param("number", from.sequence())
        .param("edition", event.application().edition().value())
        .param("application", event.application().text())
        .param("before", Scalar.textOf(event.before()), Types.VARCHAR)
        .param("after", Scalar.textOf(event.after()), Types.VARCHAR)
        .param("reason", event.reason())
        .param("time", Timestamp.from(from.time()))
        .param("actor", from.actor().id().text())
        .param("command", from.command())
        .update();
  }

  @EventHandler
  void on(MentionWithdrawn event, Provenance from) {
    ofMention(event.edition(), event.mention(), "approved", null, from);
  }

  @EventHandler
  void on(MentionGranted event, Provenance from) {
    ofMention(event.edition(), event.mention(), "approved", null, from);
  }

  private int ofLevel(
      ApplicationId application, String status, @Nullable String rejection, Provenance from) {
    return decided(OF_LEVEL, status, rejection, from)
        .param("application", application.text())
        .update();
  }

  private void ofMention(
      EditionYear edition,
      MentionId mention,
      String status,
      @Nullable String rejection,
      Provenance from) {
    decided(OF_MENTION, status, rejection, from)
        .param("edition", edition.value())
        .param("mention", mention.text())
        .update();
  }

  private StatementSpec decided(
      String which, String status, @Nullable String rejection, Provenance from) {
    return jdbc.sql(DECIDED + which)
        .param("status", status)
        .param("rejection", rejection, Types.VARCHAR)
        .param("time", Timestamp.from(from.time()))
        .param("actor", from.actor().id().text())
        .param("command", from.command())
        .param("number", from.sequence());
  }
}
