package fr.palmares.evaluation.deliberation.sitting.held;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers when the jury met, and who was present. */
@Component
public class SittingsQuery {

  private final JdbcClient jdbc;

  SittingsQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sittings of an edition, oldest first. */
  public List<SittingView> of(EditionYear edition) {
    return jdbc.sql(
            """
            select sitting, quorum, present, event_id, convened_at
            from sitting where edition = ? order by sitting
            """)
        .param(edition.value())
        .query(
            (row, n) ->
                new SittingView(
                    row.getInt(1),
                    row.getInt(2),
                    Stream.of((String[]) row.getArray(3).getArray()).map(JurorId::of).toList(),
                    row.getObject(4, UUID.class),
                    row.getTimestamp(5).toInstant()))
        .list();
  }
}
