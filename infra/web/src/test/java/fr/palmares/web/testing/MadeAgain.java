package fr.palmares.web.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.eventing.replay.Replays;
import fr.palmares.eventing.replay.Replays.Report.State;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at read models that a service was asked to make again. */
public record MadeAgain(Replays replays, JdbcClient jdbc, Duration soon) {

  /** Made again from nothing, a table without rows would prove nothing. */
  public void hasRows(List<String> tables) {
    assertThat(tables)
        .allSatisfy(
            table ->
                assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single())
                    .as(table)
                    .isPositive());
  }

  /** Waits for the end of a replay, which found every row as it was. */
  public void isTheSame(String name, List<String> tables) {
    Replays.Report last =
        await()
            .atMost(soon)
            .until(() -> replays.last(name).orElseThrow(), l -> l.state() != State.RUNNING);

    assertThat(last.differences())
        .as(name)
        .isEqualTo(tables.stream().collect(Collectors.toMap(table -> table, table -> 0L)));
  }
}
