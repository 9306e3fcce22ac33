package fr.palmares.eventing.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the sealer beating: at once when this process commits events, else every so often, because
 * another process may have committed some; less often the longer nothing happens.
 */
public final class Sealing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final int SLOWEST = 8;
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final Supplier<Sealer.Beat> sealer;
  private final Duration interval;
  private final Timer delay;
  private final AtomicLong waiting = new AtomicLong();
  private final Semaphore nudges = new Semaphore(0);
  private volatile @Nullable Thread thread;

  /**
   * Keeps this sealer beating.
   *
   * @param interval between two looks when nothing is known to have happened
   */
  public Sealing(Supplier<Sealer.Beat> sealer, Duration interval, MeterRegistry metrics) {
    this.sealer = sealer;
    this.interval = interval;
    this.delay =
        Timer.builder("palmares.sealing.delay")
            .description("From the insert of the oldest event of a beat to its seal")
            .publishPercentileHistogram()
            .register(metrics);
    metrics.gauge("palmares.sealing.waiting", waiting);
  }

  /** Says that events were committed. */
  public void nudge() {
    nudges.release();
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      Thread beating = new Thread(this::run, "sealer");
      beating.setDaemon(true);
      thread = beating;
      beating.start();
    }
  }

  @Override
  public synchronized void stop() {
    Thread beating = thread;
    thread = null;
    nudges.release();
    if (beating != null) {
      join(beating);
    }
  }

  private static void join(Thread beating) {
    try {
      beating.join(Duration.ofSeconds(15).toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Before the processors, which read what is sealed; stopped after them. */
  @Override
  public int getPhase() {
    return -1000;
  }

  private void run() {
    int idle = 0;
    while (Thread.currentThread() == thread) {
      idle = idle(idle);
      rest(interval.multipliedBy(idle));
    }
  }

  private int idle(int before) {
    try {
      Sealer.Beat beat = sealer.get();
      waiting.set(beat.left());
      if (beat.sealed() > 0) {
        delay.record(beat.delay());
        return beat.left() > 0 ? 0 : 1;
      }
      return beat.left() > 0 ? 1 : Math.min(before + 1, SLOWEST);
    } catch (RuntimeException failed) {
      LOG.warn("Events wait for their seal: {}", failed.toString());
      rest(AFTER_FAILURE);
      return 1;
    }
  }

  private void rest(Duration atMost) {
    try {
      if (nudges.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
        nudges.drainPermits();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      thread = null;
    }
  }
}
