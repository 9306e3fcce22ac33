package fr.palmares.results.mentions;

import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.results.mentions.MentionEvent.MentionGranted;
import fr.palmares.results.mentions.MentionEvent.MentionWithdrawn;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the mentions that participations show in step with errata. */
@Component
@ProcessingGroup("participations-v2")
@Tables({"participation", "mention_name", "mention_on_record"})
class MentionsOnRecord {

  private final JdbcClient jdbc;

  MentionsOnRecord(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(PalmaresPublished event) {
    int rank = 0;
    for (MentionOffer offer : event.rulebook().mentions()) {
      jdbc.sql("insert into mention_name (edition, mention, name, rank) values (?, ?, ?, ?)")
          .params(event.edition().value(), offer.id().text(), offer.name(), rank++)
          .update();
    }
    for (Outcome outcome : event.outcomes()) {
      outcome
          .mentions()
          .forEach(mention -> record(event.edition(), mention, outcome.application()));
    }
  }

  /** An erratum; before the publication nothing is on record yet. */
  @EventHandler
  void on(MentionGranted event) {
    record(event.edition(), event.mention(), event.application());
    show(event.application());
  }

  /** An erratum; before the publication nothing is on record yet. */
  @EventHandler
  void on(MentionWithdrawn event) {
    jdbc.sql("delete from mention_on_record where application = ? and mention = ?")
        .params(event.application().text(), event.mention().text())
        .update();
    show(event.application());
  }

  private void record(EditionYear edition, MentionId mention, ApplicationId application) {
    jdbc.sql(
            """
            insert into mention_on_record (application, edition, mention)
            select ?, edition, mention from mention_name where edition = ? and mention = ?
            """)
        .params(application.text(), edition.value(), mention.text())
        .update();
  }

  private void show(ApplicationId application) {
    jdbc.sql(
            """
            update participation set mention = (
              select string_agg(name, ', ' order by rank)
              from mention_on_record join mention_name using (edition, mention)
              where mention_on_record.application = participation.application)
            where application = ?
            """)
        .param(application.text())
        .update();
  }
}
