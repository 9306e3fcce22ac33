package fr.palmares.platform.machine;

import fr.palmares.platform.Console;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a part again when it ends unasked, with growing pauses while it keeps ending. */
final class Supervision implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Supervision.class);
  private static final Duration BEAT = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONG_LIFE = Duration.ofMinutes(1);
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Console out;
  private final List<Thread> watchers;

  private Supervision(List<? extends Part> parts, Console out) {
    this.out = out;
    this.watchers =
        parts.stream().map(part -> new Thread(() -> watch(part), "watch-" + part.name())).toList();
  }

  static Supervision of(List<? extends Part> parts, Console out) {
    Supervision supervision = new Supervision(parts, out);
    supervision.watchers.forEach(
        watcher -> {
          watcher.setDaemon(true);
          watcher.start();
        });
    return supervision;
  }

  private void watch(Part part) {
    Duration pause = BEAT;
    long started = System.nanoTime();
    while (!endsWithin(BEAT)) {
      if (part.isRunning()) {
        continue;
      }
      boolean livedLong = System.nanoTime() - started > LONG_LIFE.toNanos();
      pause = livedLong ? BEAT : pause;
      out.line("%s ended unasked; starting it again.".formatted(part.name()));
      if (endsWithin(pause)) {
        return;
      }
      pause = longer(pause);
      started = System.nanoTime();
      restart(part);
    }
  }

  private void restart(Part part) {
    try {
      part.start();
      out.line("%s answers again.".formatted(part.name()));
    } catch (RuntimeException e) {
      if (ending.getCount() > 0) {
        out.line("%s did not start: %s".formatted(part.name(), e.getMessage()));
        LOG.warn("{} did not start", part.name(), e);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private boolean endsWithin(Duration time) {
    try {
      return ending.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Stops watching; a restart under way is given up. */
  @Override
  public void close() {
    ending.countDown();
    for (Thread watcher : watchers) {
      watcher.interrupt();
    }
    for (Thread watcher : watchers) {
      try {
        watcher.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
