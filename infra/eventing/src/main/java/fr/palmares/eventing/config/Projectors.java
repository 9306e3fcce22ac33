package fr.palmares.eventing.config;

import fr.palmares.eventing.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.springframework.aop.support.AopUtils;

/** What fills the read models of each group: the beans that have {@link Tables}. */
final class Projectors {

  private final Supplier<? extends Iterable<?>> beans;
  private final Supplier<Configuration> axon;
  private final Map<String, Group> groups = new ConcurrentHashMap<>();

  Projectors(Supplier<? extends Iterable<?>> beans, Supplier<Configuration> axon) {
    this.beans = beans;
    this.axon = axon;
  }

  private record Group(List<EventMessageHandler> handlers, List<String> tables) {}

  /** What the group writes; nothing if it is no read model. */
  List<String> tables(String group) {
    return found(group).tables();
  }

  /** Every group that is a read model. */
  List<String> groups() {
    List<String> names = new ArrayList<>();
    for (Object bean : beans.get()) {
      Class<?> type = AopUtils.getTargetClass(bean);
      ProcessingGroup named = type.getAnnotation(ProcessingGroup.class);
      if (named != null && type.isAnnotationPresent(Tables.class)) {
        names.add(named.value());
      }
    }
    return names.stream().distinct().sorted().toList();
  }

  /** Has an event taken by the group's handlers, outside its processor. */
  void take(String group, EventMessage<?> event) {
    for (EventMessageHandler handler : found(group).handlers()) {
      try {
        handler.handle(event);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException("a projection failed", e);
      }
    }
  }

  private Group found(String group) {
    return groups.computeIfAbsent(group, this::find);
  }

  private Group find(String group) {
    List<EventMessageHandler> handlers = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    for (Object bean : beans.get()) {
      Class<?> type = AopUtils.getTargetClass(bean);
      ProcessingGroup named = type.getAnnotation(ProcessingGroup.class);
      Tables written = type.getAnnotation(Tables.class);
      if (named != null && written != null && named.value().equals(group)) {
        handlers.add(handler(bean));
        tables.addAll(List.of(written.value()));
      }
    }
    return new Group(handlers, tables.stream().distinct().sorted().toList());
  }

  private EventMessageHandler handler(Object bean) {
    return new AnnotationEventHandlerAdapter(
        bean,
        axon.get().parameterResolverFactory(),
        axon.get().handlerDefinition(AopUtils.getTargetClass(bean)));
  }
}
