package fr.palmares.results.audit;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.results.moment.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers what happened, from what {@link AuditTrail} keeps. */
@Component
class AuditQuery {

  /** Of this service's log as far as the number, of the others' what had happened when it did. */
  private static final String UNTIL =
      """
      (cast(:until as timestamptz) is null or time <= :until)
        and (cast(:sequence as bigint) is null
          or case when service = 'results' then sequence <= :sequence
             else time <= (select max(time) from audit_entry
                           where service = 'results' and sequence <= :sequence) end)
      """;

  private static final String ENTRIES =
      """
      select sequence, service, event_id, type, time, actor, role, command, trace, data::text
      from audit_entry where %s and %%s
      order by time, service, sequence
      """;

  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditQuery(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * One thing that happened.
   *
   * @param sequence its number in the sealed log of {@code service}; null for a reader to whom
   *     another file of the edition is closed, since numbers count what lies between them
   * @param why the reason, grounds or comment given; null where none was asked for
   * @param data the event as it was published
   */
  record Entry(
      @Nullable Long sequence,
      String service,
      UUID event,
      String type,
      Instant time,
      Actor actor,
      UUID command,
      String trace,
      @Nullable String why,
      Map<String, Object> data) {

    private static final Set<String> COMPARING = Set.of("MentionGranted", "MentionWithdrawn");

    /** Whether it tells of other files: whom the rule put first, and who came next. */
    boolean compares() {
      return COMPARING.contains(type);
    }

    Entry withoutSequence() {
      return new Entry(null, service, event, type, time, actor, command, trace, why, data);
    }
  }

  /**
   * Everything about an application in the order of its happening.
   *
   * @param until leaves out what happened after it; null for nothing
   * @throws Refusal {@code unknown-application}
   */
  List<Entry> of(ApplicationId application, @Nullable Moment until) {
    List<Entry> entries =
        upTo(until, ENTRIES.formatted("application = :application"))
            .param("application", application.text())
            .query(this::entry)
            .list();
    if (entries.isEmpty()) {
      throw Refusal.unknown("unknown-application", "nothing is known of '%s'", application);
    }
    return entries;
  }

  /**
   * Everything about an edition as a whole, which is of none of its applications: its rules, its
   * jury, its publication, what was told of it as one of the past.
   *
   * @param until as above
   * @throws Refusal {@code edition-without-events}
   */
  List<Entry> of(EditionYear edition, @Nullable Moment until) {
    List<Entry> entries =
        upTo(until, ENTRIES.formatted("edition = :edition and application is null"))
            .param("edition", edition.value())
            .query(this::entry)
            .list();
    if (entries.isEmpty()) {
      throw Refusal.unknown("edition-without-events", "nothing is known of %s", edition);
    }
    return entries;
  }

  private JdbcClient.StatementSpec upTo(@Nullable Moment until, String entries) {
    return jdbc.sql(entries.formatted(UNTIL))
        .param("until", timestamp(until), Types.TIMESTAMP)
        .param("sequence", until == null ? null : until.sequence(), Types.BIGINT);
  }

  private static @Nullable Timestamp timestamp(@Nullable Moment moment) {
    Instant instant = moment == null ? null : moment.instant();
    return instant == null ? null : Timestamp.from(instant);
  }

  private Entry entry(ResultSet row, int n) throws SQLException {
    Map<String, Object> data = json.readValue(row.getString("data"), DATA);
    return new Entry(
        row.getLong("sequence"),
        row.getString("service"),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getTimestamp("time").toInstant(),
        new Actor(ActorId.of(row.getString("actor")), Role.of(row.getString("role"))),
        row.getObject("command", UUID.class),
        row.getString("trace"),
        why(data),
        data);
  }

  private static @Nullable String why(Map<String, Object> data) {
    return Stream.of("reason", "grounds", "comment")
        .map(data::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** How many events of each type an edition had; null for the present. */
  Map<String, Integer> counts(EditionYear edition, @Nullable Moment until) {
    Map<String, Integer> counts = new TreeMap<>();
    upTo(
            until,
            """
            select type, count(*) from audit_entry where edition = :edition and %s group by type
            """)
        .param("edition", edition.value())
        .query((row, n) -> counts.put(row.getString(1), row.getInt(2)))
        .list();
    return counts;
  }
}
