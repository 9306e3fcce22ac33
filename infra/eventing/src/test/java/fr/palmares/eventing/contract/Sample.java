package fr.palmares.eventing.contract;

import fr.palmares.kernel.Scalar;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An event of a type, every field filled; what the first version of each type looks like. */
final class Sample {

  private static final Map<String, String> TEXTS =
      Map.of(
          "EditionYear", "2022",
          "ApplicationId", "2022-213801517",
          "Siren", "213801517",
          "Points", "7/2",
          "Percentage", "175/2",
          "Rational", "1",
          "Holders", "0..1",
          "Ordering", "points desc",
          "AuthorityId", "213801517");

  private Sample() {}

  static Object of(Type type) {
    try {
      if (type instanceof ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        return generic.getRawType() == List.class
            ? List.of(of(arguments[0]))
            : Map.of(of(arguments[0]), of(arguments[1]));
      }
      return of((Class<?>) type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no sample of " + type, e);
    }
  }

  private static Object of(Class<?> raw) throws ReflectiveOperationException {
    if (raw == int.class || raw == Integer.class) {
      return 1;
    }
    if (raw == Boolean.class) {
      return true;
    }
    if (raw == Instant.class) {
      return Instant.parse("2022-11-08T16:00:00Z");
    }
    if (raw == String.class) {
      return "un texte";
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    if (Scalar.class.isAssignableFrom(raw)) {
      String text = TEXTS.getOrDefault(raw.getSimpleName(), "un-identifiant");
      return raw.getMethod("of", String.class).invoke(null, text);
    }
    RecordComponent[] components = raw.getRecordComponents();
    Constructor<?> constructor =
        raw.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    return constructor.newInstance(
        Arrays.stream(components).map(c -> of(c.getGenericType())).toArray());
  }
}
