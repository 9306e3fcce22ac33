package fr.palmares.results.mentions;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers who holds the mentions of an edition. */
@Component
public class HoldersQuery {

  private static final TypeReference<Map<String, String>> FIGURES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  HoldersQuery(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The holders, mention by mention. */
  public List<Holder> of(EditionYear edition) {
    return asOf(edition, Long.MAX_VALUE);
  }

  /** Who held the mentions once the log had told of the event of this number. */
  public List<Holder> asOf(EditionYear edition, long sequence) {
    return jdbc.sql(
            """
            select mention, application, grounds, figures::text, rule_first
            from mention_holder
            where edition = :edition and granted <= :sequence
              and (withdrawn is null or withdrawn > :sequence)
            order by mention, application
            """)
        .param("edition", edition.value())
        .param("sequence", sequence)
        .query(
            (row, n) ->
                new Holder(
                    MentionId.of(row.getString(1)),
                    ApplicationId.of(row.getString(2)),
                    row.getString(3),
                    json.readValue(row.getString(4), FIGURES),
                    Optional.ofNullable(row.getString(5)).map(ApplicationId::of).orElse(null)))
        .list();
  }
}
