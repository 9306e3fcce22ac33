package fr.palmares.results.preview;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.palmares.Drafts;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who looked at a palmarès before everyone could. */
@Component
class PreviewsQuery {

  /**
   * A look.
   *
   * @param fingerprint SHA-256 of what was shown, so that equal ones saw the same
   */
  record Look(Actor actor, Instant time, Drafts.State state, String fingerprint) {}

  private final JdbcClient jdbc;

  PreviewsQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every look, the first one first. */
  List<Look> of(EditionYear edition) {
    return jdbc.sql(
            """
            select actor, role, time, state, fingerprint from preview
            where edition = ? order by number
            """)
        .param(edition.value())
        .query(
            (row, n) ->
                new Look(
                    new Actor(ActorId.of(row.getString(1)), Role.of(row.getString(2))),
                    row.getTimestamp(3).toInstant(),
                    Drafts.State.valueOf(row.getString(4)),
                    row.getString(5)))
        .list();
  }
}
