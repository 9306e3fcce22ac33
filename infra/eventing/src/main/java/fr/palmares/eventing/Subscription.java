package fr.palmares.eventing;

import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.PublicEvent;
import fr.palmares.kernel.event.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Describes a {@link PublicEventConsumer} by what it does on each type of event. */
public final class Subscription {

  private final String name;
  private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
  private final Set<Class<? extends PublicEvent>> types = new LinkedHashSet<>();
  private final List<BiConsumer<PublicEvent, Provenance>> handlers = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();

  Subscription(String name) {
    this.name = name;
  }

  /** The topics to read. */
  public Subscription from(Topic... read) {
    topics.addAll(List.of(read));
    return this;
  }

  /** What to do on events of one type. */
  public <E extends PublicEvent> Subscription on(Class<E> type, BiConsumer<E, Provenance> handler) {
    types.add(type);
    return handle(
        (event, provenance) -> {
          if (type.isInstance(event)) {
            handler.accept(type.cast(event), provenance);
          }
        });
  }

  /** What to do on every event. */
  public Subscription onEvery(BiConsumer<PublicEvent, Provenance> handler) {
    types.add(PublicEvent.class);
    return handle(handler);
  }

  private Subscription handle(BiConsumer<PublicEvent, Provenance> handler) {
    handlers.add(handler);
    return this;
  }

  /** The tables that it writes, and nobody else: a replay fills them anew beside the live ones. */
  public Subscription into(String... written) {
    tables.addAll(List.of(written));
    return this;
  }

  public PublicEventConsumer build() {
    return new Described(
        name, Set.copyOf(topics), Set.copyOf(types), List.copyOf(handlers), List.copyOf(tables));
  }

  private record Described(
      String name,
      Set<Topic> topics,
      Set<Class<? extends PublicEvent>> types,
      List<BiConsumer<PublicEvent, Provenance>> handlers,
      List<String> tables)
      implements PublicEventConsumer {

    @Override
    public void consume(List<Received<?>> events) {
      for (Received<?> received : events) {
        handlers.forEach(h -> h.accept(received.event(), received.provenance()));
      }
    }
  }
}
