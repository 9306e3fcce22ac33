package fr.palmares.results.moment;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Retrospect;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.publication.Embargo;
import fr.palmares.results.publication.EmbargoEnd;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * Answers any read from the state of a moment: the same query, on tables that the same projections
 * filled from what had happened by then. Who may read is asked of the present, before: within, a
 * recusal that came later is not known. One moment is made at a time, and kept for who reads on.
 */
@Component
public class AsOf {

  private static final int PATIENCE_IN_SECONDS = 10;
  private static final String SOURCE = "audit_entry";

  private final Retrospect retrospect;
  private final Arrivals arrivals;
  private final Embargo embargo;
  private final PublicEventConsumer trail;
  private final List<PublicEventConsumer> consumers;
  private final Semaphore oneAtATime = new Semaphore(1, true);
  private @Nullable Made kept;
  private Retrospect.@Nullable State state;

  AsOf(
      Retrospect retrospect,
      Arrivals arrivals,
      Embargo embargo,
      List<PublicEventConsumer> consumers) {
    this.retrospect = retrospect;
    this.arrivals = arrivals;
    this.embargo = embargo;
    this.trail =
        consumers.stream().filter(c -> c.tables().contains(SOURCE)).findFirst().orElseThrow();
    this.consumers = consumers.stream().filter(c -> c != trail).toList();
  }

  /** What a state was made of. */
  private record Made(Point until, @Nullable ApplicationId application, long arrived) {}

  /**
   * What the query answered then; null, and a moment to come, is the present. Of what was given and
   * settled criterion by criterion nothing is known then.
   *
   * @throws Refusal as the query does
   */
  public <T> T read(@Nullable Moment asOf, Supplier<T> query) {
    return read(asOf, null, query);
  }

  /** The same, where the query asks for the single criteria of this application, no other. */
  public <T> T read(@Nullable Moment asOf, @Nullable ApplicationId application, Supplier<T> query) {
    Optional<Point> past = Optional.ofNullable(asOf).flatMap(this::past);
    if (past.isEmpty()) {
      return query.get();
    }
    takeTurn();
    try {
      Retrospect.State state = state(past.get(), application);
      return embargo.at(past.get().instant(), () -> state.read(query));
    } catch (Refusal answer) {
      throw answer;
    } catch (RuntimeException unusable) {
      drop();
      throw unusable;
    } finally {
      oneAtATime.release();
    }
  }

  private Optional<Point> past(Moment moment) {
    Instant instant = moment.instant();
    return instant != null
        ? Optional.of(instant)
            .filter(it -> it.isBefore(embargo.now()))
            .map(it -> new Point(it, retrospect.sequenceAt(it)))
        : numbered(Optional.ofNullable(moment.sequence()).orElseThrow());
  }

  /**
   * What is published without an embargo is public as of its own event, in the same millisecond.
   */
  private Optional<Point> numbered(long sequence) {
    return sequence == 0
        ? Optional.of(new Point(Instant.EPOCH, 0))
        : retrospect
            .timeOf(sequence)
            .map(time -> new Point(EmbargoEnd.wholeMillis(time), sequence));
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

  @PreDestroy
  void close() {
    takeTurn();
    drop();
  }
}
