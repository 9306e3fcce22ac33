package fr.palmares.results.moment;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Retrospect;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;

/** Where one moment is made at a time, in the order of asking, and kept for who reads on. */
final class Seat {

  private static final int PATIENCE_IN_SECONDS = 10;

  private final Retrospect retrospect;
  private final Arrivals arrivals;
  private final PublicEventConsumer trail;
  private final List<PublicEventConsumer> consumers;
  private final Semaphore oneAtATime = new Semaphore(1, true);
  private @Nullable Made kept;
  private Retrospect.@Nullable State state;

  Seat(
      Retrospect retrospect,
      Arrivals arrivals,
      PublicEventConsumer trail,
      List<PublicEventConsumer> consumers) {
    this.retrospect = retrospect;
    this.arrivals = arrivals;
    this.trail = trail;
    this.consumers = consumers;
  }

  /** What a state was made of. */
  private record Made(Point until, @Nullable ApplicationId application, long arrived) {}

  /**
   * What the query answers of the state then.
   *
   * @throws QueryTimeoutException where others take too long
   */
  <T> T read(
      Point until, @Nullable ApplicationId application, Function<Retrospect.State, T> query) {
    takeTurn();
    try {
      return query.apply(state(until, application));
    } catch (Refusal answer) {
      throw answer;
    } catch (RuntimeException unusable) {
      drop();
      throw unusable;
    } finally {
      oneAtATime.release();
    }
  }

  private void takeTurn() {
    try {
      if (!oneAtATime.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
        throw new QueryTimeoutException("another moment of the past is being made");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryTimeoutException("stopped while another moment was made", e);
    }
  }

  private Retrospect.State state(Point until, @Nullable ApplicationId application) {
    Made wanted = new Made(until, application, arrivals.count(trail));
    Retrospect.State last = state;
    if (last != null && wanted.equals(kept)) {
      return last;
    }
    drop();
    Retrospect.State made = retrospect.upTo(until.sequence(), consumers);
    state = made;
    consumers.forEach(consumer -> arrivals.tell(consumer, until, application, made));
    kept = wanted;
    return made;
  }

  private void drop() {
    Retrospect.State last = state;
    state = null;
    kept = null;
    if (last != null) {
      last.close();
    }
  }

  void close() {
    takeTurn();
    drop();
  }
}
