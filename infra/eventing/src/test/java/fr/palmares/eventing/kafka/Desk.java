package fr.palmares.eventing.kafka;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Received;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.kernel.event.Topic;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what it receives, in the order received, and stumbles when told to. */
final class Desk implements PublicEventConsumer {

  /** Notes it cannot take. */
  final Set<String> bad = ConcurrentHashMap.newKeySet();

  /** How many times its own connection is ended under it, as a failing database does. */
  final AtomicInteger cuts = new AtomicInteger();

  private final JdbcClient jdbc;

  Desk(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql(
            """
            create table if not exists desk (dossier text, place bigint, note text)
            """)
        .update();
  }

  @Override
  public String name() {
    return "desk-v1";
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.APPLICATION);
  }

  @Override
  public List<String> tables() {
    return List.of("desk");
  }

  @Override
  public void consume(List<Received<?>> events) {
    for (Received<?> received : events) {
      if (received.event() instanceof ApplicationWithdrawn note) {
        take(note);
      }
    }
  }

  private void take(ApplicationWithdrawn note) {
    if (cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      cutOff();
    }
    if (bad.contains(note.reason())) {
      throw new IllegalStateException("cannot take " + note.reason());
    }
    jdbc.sql("insert into desk select ?, (select count(*) from desk where dossier = ?), ?")
        .params(note.application().text(), note.application().text(), note.reason())
        .update();
  }

  /** As a library that hides the database's own exception would tell it. */
  private void cutOff() {
    try {
      jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
    } catch (RuntimeException e) {
      throw new IllegalStateException("the store did not answer", e);
    }
  }

  List<String> notesOf(String dossier) {
    return jdbc.sql("select note from desk where dossier = ? order by place")
        .param(dossier)
        .query(String.class)
        .list();
  }
}
