package fr.palmares.results.levels;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which level stands for each application of an edition. */
@Component
public class AwardsQuery {

  /**
   * A level that stands.
   *
   * @param level null for no level
   * @param reason why it is not the computed one; null when it is
   */
  public record Standing(@Nullable LevelId level, @Nullable String reason) {}

  private final JdbcClient jdbc;

  AwardsQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The awards of an edition, by application. */
  public Map<ApplicationId, Standing> of(EditionYear edition) {
    Map<ApplicationId, Standing> awards = new LinkedHashMap<>();
    jdbc.sql("select application, level, reason from award where edition = ? order by application")
        .param(edition.value())
        .query(
            (row, n) ->
                awards.put(
                    ApplicationId.of(row.getString(1)),
                    new Standing(
                        Optional.ofNullable(row.getString(2)).map(LevelId::of).orElse(null),
                        row.getString(3))))
        .list();
    return awards;
  }
}
