package fr.palmares.benchmarks;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Received;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.kernel.event.Topic;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A service that keeps the scores that another one publishes: one row an event, in batches. */
@Configuration
@EnableAutoConfiguration
class ReceivingService {

  @Bean
  PublicEventConsumer received(JdbcTemplate jdbc) {
    jdbc.execute(
        """
        create table received (application text, criterion text, points text, decided timestamptz,
                               arrived timestamptz default clock_timestamp())
        """);
    return new Rows(jdbc);
  }

  private record Rows(JdbcTemplate jdbc) implements PublicEventConsumer {

    @Override
    public String name() {
      return "received-v1";
    }

    @Override
    public Set<Topic> topics() {
      return Set.of(Topic.EVALUATION);
    }

    @Override
    public void consume(List<Received<?>> events) {
      jdbc.batchUpdate(
          "insert into received (application, criterion, points, decided) values (?, ?, ?, ?)",
          events,
          events.size(),
          (row, received) -> {
            CriterionScored scored = (CriterionScored) received.event();
            row.setString(1, scored.application().text());
            row.setString(2, scored.criterion().text());
            row.setString(3, scored.points().toString());
            row.setTimestamp(4, Timestamp.from(received.provenance().time()));
          });
    }
  }
}
