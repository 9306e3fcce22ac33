package fr.palmares.results.audit;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Received;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.PublicEvent;
import fr.palmares.kernel.event.Topic;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every public event of every service with what surrounds it. */
@Component
class AuditTrail implements PublicEventConsumer {

  private static final String INSERT =
      """
      insert into audit_entry (service, sequence, event_id, type, edition, application, time, actor,
                               role, command, trace, data)
      values (:service, :sequence, :event, :type, :edition, :application, :time, :actor, :role,
              :command, :trace, :data::json)
      """;

  private final NamedParameterJdbcTemplate jdbc;
  private final JsonMapper json;

  AuditTrail(NamedParameterJdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public String name() {
    return "audit-v1";
  }

  @Override
  public Set<Topic> topics() {
    return EnumSet.allOf(Topic.class);
  }

  @Override
  public List<String> tables() {
    return List.of("audit_entry");
  }

  @Override
  public void consume(List<Received<?>> events) {
    jdbc.batchUpdate(
        INSERT,
        events.stream()
            .map(received -> row(received.event(), received.provenance()))
            .toArray(MapSqlParameterSource[]::new));
  }

  private MapSqlParameterSource row(PublicEvent event, Provenance from) {
    JsonNode data = json.valueToTree(event);
    JsonNode edition = data.path("edition");
    JsonNode application = data.path("application");
    return new MapSqlParameterSource()
        .addValue("service", from.service())
        .addValue("sequence", from.sequence())
        .addValue("event", from.event())
        .addValue("type", event.getClass().getSimpleName())
        .addValue("edition", edition.isNumber() ? edition.asInt() : null, Types.INTEGER)
        .addValue(
            "application", application.isString() ? application.asString() : null, Types.VARCHAR)
        .addValue("time", Timestamp.from(from.time()))
        .addValue("actor", from.actor().id().text())
        .addValue("role", from.actor().role().text())
        .addValue("command", from.command())
        .addValue("trace", from.trace())
        .addValue("data", data.toString());
  }
}
