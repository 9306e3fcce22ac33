package fr.palmares.platform.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How long to wait for something that takes its time: a restart, a fact from another service. */
record Patience(Duration limit) {
  private static final long FIRST_PAUSE = 50;
  private static final long LONGEST_PAUSE = 1_000;

  /** One wait, from now on. */
  Wait begin() {
    return new Wait(System.nanoTime() + limit.toNanos());
  }

  /**
   * Asks again and again, ever less often.
   *
   * @param what is awaited, for the message when it does not come
   * @throws StepFailed when it has not come in time
   */
  <T> T await(String what, Supplier<Optional<T>> question) {
    Wait wait = begin();
    Optional<T> answer = question.get();
    while (answer.isEmpty()) {
      wait.pause("attendu en vain pendant " + limit.toSeconds() + " s : " + what);
      answer = question.get();
    }
    return answer.get();
  }

  /** One wait under way. */
  static final class Wait {
    private final long end;
    private long pause = FIRST_PAUSE;

    private Wait(long end) {
      this.end = end;
    }

    /**
     * Pauses, longer each time.
     *
     * @throws StepFailed with the message, when patience is at its end
     */
    void pause(String complaint) {
      if (System.nanoTime() > end) {
        throw new StepFailed(complaint);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StepFailed("interrompu", e);
      }
      pause = Math.min(LONGEST_PAUSE, pause * 3 / 2);
    }
  }
}
