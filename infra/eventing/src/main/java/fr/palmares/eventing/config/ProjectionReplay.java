package fr.palmares.eventing.config;

import fr.palmares.eventing.Tables;
import fr.palmares.eventing.replay.Replays;
import fr.palmares.eventing.replay.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.aop.support.AopUtils;

/** Reads the sealed log again into the projections of one group. */
final class ProjectionReplay {

  private final Supplier<? extends Iterable<?>> projectors;
  private final Supplier<Configuration> axon;
  private final EventStorageEngine log;
  private final Projections projections;
  private final Replays replays;
  private final int batchSize;

  ProjectionReplay(
      Supplier<? extends Iterable<?>> projectors,
      Supplier<Configuration> axon,
      EventStorageEngine log,
      Projections projections,
      Replays replays,
      int batchSize) {
    this.projectors = projectors;
    this.axon = axon;
    this.log = log;
    this.projections = projections;
    this.replays = replays;
    this.batchSize = batchSize;
  }

  Replays replays() {
    return replays;
  }

  /** Begins to make the group's tables again. */
  void start(String group) {
    List<Object> beans = new ArrayList<>();
    Set<String> tables = new TreeSet<>();
    for (Object bean : projectors.get()) {
      Class<?> type = AopUtils.getTargetClass(bean);
      ProcessingGroup named = type.getAnnotation(ProcessingGroup.class);
      Tables written = type.getAnnotation(Tables.class);
      if (named != null && written != null && named.value().equals(group)) {
        beans.add(bean);
        tables.addAll(List.of(written.value()));
      }
    }
    replays.start(
        group,
        List.copyOf(tables),
        () ->
            new Sealed(
                beans.stream().map(this::handler).toList(), () -> projections.written(group)));
  }

  private EventMessageHandler handler(Object bean) {
    return new AnnotationEventHandlerAdapter(
        bean,
        axon.get().parameterResolverFactory(),
        axon.get().handlerDefinition(AopUtils.getTargetClass(bean)));
  }

  private final class Sealed implements Source {
    private final List<EventMessageHandler> handlers;
    private final LongSupplier live;
    private long at;

    Sealed(List<EventMessageHandler> handlers, LongSupplier live) {
      this.handlers = handlers;
      this.live = live;
    }

    @Override
    public long behind() {
      return live.getAsLong() - at;
    }

    @Override
    public long next() {
      long upTo = Math.min(live.getAsLong(), at + batchSize);
      long before = at;
      try (var events = log.readEvents(new GlobalSequenceTrackingToken(at), false)) {
        events.takeWhile(event -> sequence(event) <= upTo).forEach(this::take);
      }
      return at - before;
    }

    private void take(TrackedEventMessage<?> event) {
      for (EventMessageHandler handler : handlers) {
        try {
          handler.handle(event);
        } catch (Exception e) {
          throw new IllegalStateException("event " + sequence(event) + " was not taken", e);
        }
      }
      at = sequence(event);
    }

    private static long sequence(TrackedEventMessage<?> event) {
      return event.trackingToken().position().orElseThrow();
    }
  }
}
