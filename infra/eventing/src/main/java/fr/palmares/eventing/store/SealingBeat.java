package fr.palmares.eventing.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the {@link Sealer} going: at once after each commit of this process, and on a beat for what
 * other processes appended.
 */
public final class SealingBeat implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SealingBeat.class);

  private final Sealer sealer;
  private final Duration beat;
  private final Semaphore nudges = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = new Thread(() -> {});

  public SealingBeat(Sealer sealer, Duration beat) {
    this.sealer = sealer;
    this.beat = beat;
  }

  /** Something was committed: seal without waiting for the next beat. */
  public void nudge() {
    nudges.release();
  }

  private void run() {
    while (running) {
      try {
        if (sealer.seal() == 0 && nudges.tryAcquire(beat.toMillis(), TimeUnit.MILLISECONDS)) {
          nudges.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("Sealing waits: {}", e.getMessage());
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::run, "sealer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Starts before whoever reads the log and stops after them. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1000;
  }
}
