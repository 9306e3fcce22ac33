package fr.palmares.results.audit;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The auditor's door: who decided what, when and why. */
@RestController
class AuditApi {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditApi(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * One thing that happened.
   *
   * @param sequence its number in the sealed log of {@code service}
   * @param why the reason, grounds or comment given; null where none was asked for
   */
  record Entry(
      long sequence,
      String service,
      UUID event,
      String type,
      Instant time,
      Actor actor,
      UUID command,
      String trace,
      @Nullable String why,
      JsonNode data) {}

  /** Everything about an application in the order of its happening. */
  @GetMapping("/applications/{application}/audit")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  List<Entry> audit(@PathVariable ApplicationId application) {
    List<Entry> entries =
        jdbc.sql(
                """
                select sequence, service, event_id, type, time, actor, role, command, trace,
                       data::text
                from audit_entry where application = ? order by time, service, sequence
                """)
            .param(application.text())
            .query(
                (row, n) -> {
                  JsonNode data = json.readTree(row.getString(10));
                  return new Entry(
                      row.getLong(1),
                      row.getString(2),
                      row.getObject(3, UUID.class),
                      row.getString(4),
                      row.getTimestamp(5).toInstant(),
                      new Actor(ActorId.of(row.getString(6)), Role.of(row.getString(7))),
                      row.getObject(8, UUID.class),
                      row.getString(9),
                      why(data),
                      data);
                })
            .list();
    if (entries.isEmpty()) {
      throw Refusal.unknown("unknown-application", "nothing is known of '%s'", application);
    }
    return entries;
  }

  private static @Nullable String why(JsonNode data) {
    return Stream.of("reason", "grounds", "comment")
        .map(data::path)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** How many events of each type an edition has. */
  @GetMapping("/editions/{edition}/audit/counts")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR, Role.ADMINISTRATOR})
  Map<String, Integer> counts(@PathVariable EditionYear edition) {
    Map<String, Integer> counts = new TreeMap<>();
    jdbc.sql("select type, count(*) from audit_entry where edition = ? group by type")
        .param(edition.value())
        .query((row, n) -> counts.put(row.getString(1), row.getInt(2)))
        .list();
    return counts;
  }
}
