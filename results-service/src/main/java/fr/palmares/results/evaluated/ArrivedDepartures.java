package fr.palmares.results.evaluated;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from what {@link EvaluatedConsumer} keeps. */
@Component
class ArrivedDepartures implements Departures {

  private final JdbcClient jdbc;

  ArrivedDepartures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Approved> approved(ApplicationId application) {
    return jdbc.sql("select level, reason from known_departure where application = ?")
        .param(application.text())
        .query(
            (row, n) ->
                new Approved(
                    Optional.ofNullable(row.getString(1)).map(LevelId::of).orElse(null),
                    row.getString(2)))
        .optional();
  }
}
