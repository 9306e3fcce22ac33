package fr.palmares.platform.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SupervisionTest {
  private final Lines lines = new Lines();

  /** A part that is a real process. */
  private static final class Sleeper implements Part {
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile Process process;

    Sleeper() throws IOException {
      process = Child.start();
    }

    @Override
    public String name() {
      return "sleeper";
    }

    @Override
    public void start() {
      try {
        process = Child.start();
        restarts.incrementAndGet();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean isRunning() {
      return process.isAlive();
    }

    @Override
    public void stop() {
      process.destroyForcibly();
    }
  }

  @Test
  void a_part_that_is_killed_is_started_again_each_time() throws IOException {
    Sleeper sleeper = new Sleeper();
    try (Supervision watching = Supervision.of(List.of(sleeper), lines.console())) {
      assertThat(watching).isNotNull();
      for (int restarts = 1; restarts <= 2; restarts++) {
        int expected = restarts;
        sleeper.stop();
        await().until(() -> sleeper.restarts.get() == expected && sleeper.isRunning());
      }
    } finally {
      sleeper.stop();
    }
    assertThat(lines.text()).contains("sleeper ended unasked; starting it again.");
  }

  @Test
  void a_part_that_is_stopped_after_the_watch_stays_stopped() throws IOException {
    Sleeper sleeper = new Sleeper();
    Supervision.of(List.of(sleeper), lines.console()).close();
    sleeper.stop();

    assertThat(sleeper.restarts).hasValue(0);
    assertThat(lines.text()).isEmpty();
  }
}
