package fr.palmares.eventing.config;

import fr.palmares.eventing.replay.Replays;
import fr.palmares.eventing.replay.Source;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the sealed log again into the projections of one group. It takes parked and skipped events
 * again and leaves those out that still fail; whatever else fails, fails the replay.
 */
final class ProjectionReplay {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionReplay.class);

  private final Projectors projectors;
  private final EventStorageEngine log;
  private final Projections projections;
  private final ParkedStreams parked;
  private final Replays replays;
  private final TransactionTemplate savepoint;
  private final int batchSize;

  ProjectionReplay(
      Projectors projectors,
      EventStorageEngine log,
      Projections projections,
      ParkedStreams parked,
      Replays replays,
      PlatformTransactionManager transactions,
      int batchSize) {
    this.projectors = projectors;
    this.log = log;
    this.projections = projections;
    this.parked = parked;
    this.replays = replays;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.batchSize = batchSize;
  }

  Replays replays() {
    return replays;
  }

  /** Begins to make the group's tables again. */
  void start(String group) {
    replays.start(group, projectors.tables(group), () -> new Sealed(group));
  }

  private final class Sealed implements Source {
    private final String group;
    private final Set<Long> takenAfterAll = new HashSet<>();
    private final Set<Long> stillLeftOut = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private long at;

    Sealed(String group) {
      this.group = group;
    }

    @Override
    public long behind() {
      return projections.written(group) - at;
    }

    @Override
    public long next() {
      long upTo = Math.min(projections.written(group), at + batchSize);
      long before = at;
      Map<Long, Boolean> leftOut = parked.leftOut(group);
      try (var events = log.readEvents(new GlobalSequenceTrackingToken(at), false)) {
        events
            .takeWhile(event -> sequence(event) <= upTo)
            .forEach(event -> take(event, leftOut.get(sequence(event))));
      }
      return at - before;
    }

    /**
     * @param skipped null for an event that the live tables have taken
     */
    private void take(TrackedEventMessage<?> event, @Nullable Boolean skipped) {
      String stream = ((DomainEventMessage<?>) event).getAggregateIdentifier();
      if (waiting.contains(stream)) {
        stillLeftOut.add(sequence(event));
      } else if (skipped == null) {
        takeOrFail(event);
      } else if (takeAfterAll(event)) {
        takenAfterAll.add(sequence(event));
      } else {
        stillLeftOut.add(sequence(event));
        if (!skipped) {
          waiting.add(stream);
        }
      }
      at = sequence(event);
    }

    private void takeOrFail(TrackedEventMessage<?> event) {
      try {
        projectors.take(group, event);
      } catch (RuntimeException e) {
        throw new IllegalStateException("event " + sequence(event) + " was not taken", e);
      }
    }

    private boolean takeAfterAll(TrackedEventMessage<?> event) {
      try {
        savepoint.executeWithoutResult(status -> projectors.take(group, event));
        return true;
      } catch (RuntimeException e) {
        LOG.warn("{} leaves {} out again", group, sequence(event), e);
        return false;
      }
    }

    @Override
    public void hold() {
      parked.holdAll(group);
    }

    /** What the live reader took meanwhile these tables have to have as well. */
    @Override
    public void settle() {
      if (!parked.leftOut(group).keySet().containsAll(stillLeftOut)) {
        throw new IllegalStateException("a parked stream was taken meanwhile: replay again");
      }
      parked.remove(group, takenAfterAll);
    }

    private static long sequence(TrackedEventMessage<?> event) {
      return event.trackingToken().position().orElseThrow();
    }
  }
}
