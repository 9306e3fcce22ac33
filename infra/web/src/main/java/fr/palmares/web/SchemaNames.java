package fr.palmares.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names a schema by its part of the domain and its type, {@code levels.Correction}, with the record
 * or interface around it if there is one, {@code palmares.PalmaresView.Correction}. Two types of
 * one name would be described as one of them: the description fails instead.
 */
final class SchemaNames extends TypeNameResolver {

  private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

  @Override
  protected String getNameOfClass(Class<?> type) {
    String name = part(type) + "." + within(type);
    Class<?> other = named.putIfAbsent(name, type);
    if (other != null && other != type) {
      throw new IllegalStateException(
          "%s and %s would both be described as %s: rename one"
              .formatted(other.getName(), type.getName(), name));
    }
    return name;
  }

  private static String part(Class<?> type) {
    String name = type.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String within(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around != null && (around.isRecord() || around.isInterface())
        ? within(around) + "." + type.getSimpleName()
        : type.getSimpleName();
  }
}
