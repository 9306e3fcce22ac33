package fr.palmares.web.testing;

import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Scalar;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import tools.jackson.databind.JsonNode;

/** Compares what Java reads and writes with the schema that describes it, all the way down. */
final class DescribedTypes {

  private final JsonNode api;
  private final List<String> faults;
  private final Set<String> seen = new HashSet<>();
  private final Set<Class<?>> records = new HashSet<>();

  DescribedTypes(JsonNode api, List<String> faults) {
    this.api = api;
    this.faults = faults;
  }

  /** The records that were met. */
  Set<Class<?>> records() {
    return records;
  }

  void compare(String at, ResolvableType type, JsonNode schema) {
    Class<?> raw = type.toClass();
    if (HttpEntity.class.isAssignableFrom(raw) || raw == Optional.class) {
      compare(at, type.getGeneric(0), schema);
    } else if (Collection.class.isAssignableFrom(raw)) {
      compare(at + "[]", type.asCollection().getGeneric(0), behind(schema).path("items"));
    } else if (Map.class.isAssignableFrom(raw)) {
      compare(at + ".*", type.asMap().getGeneric(1), behind(schema).path("additionalProperties"));
    } else if (Scalar.class.isAssignableFrom(raw)) {
      scalar(at, raw, behind(schema));
    } else if (raw.isRecord() && raw != Receipt.class && seen.add(type + " " + schema)) {
      record(at, type, behind(schema));
    }
  }

  private void scalar(String at, Class<?> type, JsonNode schema) {
    if (Set.of("string", "integer").stream().noneMatch(value -> types(schema).contains(value))) {
      faults.add(at + " is of type " + type.getSimpleName() + ", but described as " + schema);
    }
  }

  private void record(String at, ResolvableType type, JsonNode schema) {
    RecordComponent[] components = type.toClass().getRecordComponents();
    records.add(type.toClass());
    same(
        at, "has", names(components, component -> true), schema.path("properties").propertyNames());
    same(
        at,
        "requires",
        names(components, component -> !mayBeLeftOut(component)),
        schema.path("required").values().stream().map(JsonNode::asString).toList());
    for (RecordComponent component : components) {
      JsonNode property = schema.path("properties").path(component.getName());
      if (!property.isMissingNode()) {
        component(at + " " + type.toClass().getSimpleName(), type, component, property);
      }
    }
  }

  private void component(
      String at, ResolvableType type, RecordComponent component, JsonNode property) {
    String inside = at + "." + component.getName();
    boolean mayBeNull = mayBeLeftOut(component) || component.getType() == Optional.class;
    if (allowsNull(property) != mayBeNull) {
      faults.add(inside + (mayBeNull ? " may" : " may not") + " be null: " + property);
    }
    compare(inside, ResolvableType.forType(component.getGenericType(), type), property);
  }

  private void same(String at, String verb, Set<String> real, Collection<String> described) {
    if (!real.equals(new TreeSet<>(described))) {
      faults.add(at + " " + verb + " " + real + ", but is described with " + described);
    }
  }

  private static Set<String> names(RecordComponent[] components, Predicate<RecordComponent> which) {
    return Arrays.stream(components)
        .filter(which)
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean mayBeLeftOut(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean allowsNull(JsonNode schema) {
    return types(schema).contains("null")
        || schema.path("anyOf").values().stream().anyMatch(DescribedTypes::allowsNull);
  }

  /** What a reference leads to, and what is described beside null. */
  private JsonNode behind(JsonNode schema) {
    JsonNode other =
        schema.path("anyOf").values().stream()
            .filter(one -> !types(one).equals(List.of("null")))
            .findFirst()
            .orElse(schema);
    String reference = other.path("$ref").asString("");
    return reference.startsWith("#") ? api.at(reference.substring(1)) : other;
  }

  private static List<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    return Stream.concat(Stream.of(type), type.values().stream())
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .toList();
  }
}
