package fr.palmares.results.moment;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Retrospect;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.publication.Embargo;
import fr.palmares.results.publication.EmbargoEnd;
import fr.palmares.web.Callers;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers any read from the state of a moment: the same query, on tables that the same projections
 * filled from what had happened by then. Who may read is asked of the present, before: within, a
 * recusal that came later is not known. Who is signed in and who is not wait in lines of their own:
 * anybody at all can fill the one, and keeps nobody waiting in the other.
 */
@Component
public class AsOf {

  private static final String SOURCE = "audit_entry";

  private final Retrospect retrospect;
  private final Embargo embargo;
  private final Seat signedIn;
  private final Seat anyone;

  AsOf(
      Retrospect retrospect,
      Arrivals arrivals,
      Embargo embargo,
      List<PublicEventConsumer> consumers) {
    this.retrospect = retrospect;
    this.embargo = embargo;
    PublicEventConsumer trail =
        consumers.stream().filter(c -> c.tables().contains(SOURCE)).findFirst().orElseThrow();
    List<PublicEventConsumer> others = consumers.stream().filter(c -> c != trail).toList();
    this.signedIn = new Seat(retrospect, arrivals, trail, others);
    this.anyone = new Seat(retrospect, arrivals, trail, others);
  }

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
    Seat seat = Callers.signedIn() ? signedIn : anyone;
    return seat.read(
        past.get(),
        application,
        state -> embargo.at(past.get().instant(), () -> state.read(query)));
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

  @PreDestroy
  void close() {
    try {
      signedIn.close();
    } finally {
      anyone.close();
    }
  }
}
