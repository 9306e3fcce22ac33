package fr.palmares.results.moment;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Received;
import fr.palmares.eventing.Retrospect;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.EvaluationEvent.CriterionAbstained;
import fr.palmares.kernel.event.EvaluationEvent.CriterionScored;
import fr.palmares.kernel.event.EvaluationEvent.CriterionSettled;
import fr.palmares.kernel.event.EventType;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.PublicEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What had arrived from every service by a moment, off the audit trail. */
@Component
class Arrivals {

  /** The many: what single jurors gave, and how single criteria were settled. */
  private static final List<Class<? extends PublicEvent>> OF_ONE_CRITERION =
      List.of(CriterionScored.class, CriterionAbstained.class, CriterionSettled.class);

  private static final Map<String, Class<? extends PublicEvent>> TYPES =
      EventType.all().stream()
          .map(EventType::event)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final TransactionTemplate reading;

  Arrivals(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.json = json;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** How much the trail has taken: another figure as soon as it takes anything more. */
  long count(PublicEventConsumer trail) {
    return jdbc.sql(
            """
            select coalesce(sum(next_offset), 0)::bigint from consumer_position where consumer = ?
            """)
        .param(trail.name())
        .query(Long.class)
        .single();
  }

  /**
   * Gives a consumer what it would have taken by then, each service's events in their order.
   *
   * @param application whose criteria are told one by one; null for none
   */
  void tell(
      PublicEventConsumer consumer,
      Point until,
      @Nullable ApplicationId application,
      Retrospect.State state) {
    reading.executeWithoutResult(
        status -> {
          List<Received<?>> batch = new ArrayList<>();
          try (Stream<Received<?>> arrived = until(consumer, until, application)) {
            arrived.forEach(
                one -> {
                  batch.add(one);
                  if (batch.size() == AT_ONCE) {
                    state.take(consumer, List.copyOf(batch));
                    batch.clear();
                  }
                });
          }
          if (!batch.isEmpty()) {
            state.take(consumer, batch);
          }
        });
  }

  private Stream<Received<?>> until(
      PublicEventConsumer consumer, Point until, @Nullable ApplicationId application) {
    return jdbc
        .sql(
            """
            select service, sequence, event_id, type, time, actor, role, command, trace, data::text
            from audit_entry
            where type = any(:types) and (type <> all(:ofOne) or application = :application)
              and case when service = 'results' then sequence <= :sequence
                    else time <= :instant end
            order by service, sequence
            """)
        .withFetchSize(AT_ONCE)
        .param("types", typesOf(consumer))
        .param("ofOne", OF_ONE_CRITERION.stream().map(Class::getSimpleName).toArray(String[]::new))
        .param("application", application == null ? null : application.text(), Types.VARCHAR)
        .param("sequence", until.sequence())
        .param("instant", Timestamp.from(until.instant()))
        .<Received<?>>query((row, n) -> received(row))
        .stream();
  }

  private static String[] typesOf(PublicEventConsumer consumer) {
    return TYPES.values().stream()
        .filter(type -> consumer.types().stream().anyMatch(t -> t.isAssignableFrom(type)))
        .map(Class::getSimpleName)
        .toArray(String[]::new);
  }

  private Received<?> received(ResultSet row) throws SQLException {
    return new Received<>(
        json.readValue(
            row.getString("data"), Objects.requireNonNull(TYPES.get(row.getString("type")))),
        new Provenance(
            row.getObject("event_id", UUID.class),
            row.getTimestamp("time").toInstant(),
            new Actor(ActorId.of(row.getString("actor")), Role.of(row.getString("role"))),
            row.getObject("command", UUID.class),
            row.getString("trace"),
            row.getString("service"),
            row.getLong("sequence")));
  }
}
