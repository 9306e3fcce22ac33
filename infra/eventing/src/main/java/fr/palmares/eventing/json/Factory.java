package fr.palmares.eventing.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The static {@code of(String)} that every scalar of the kernel has. */
final class Factory {

  private final MethodHandle of;

  private Factory(MethodHandle of) {
    this.of = of;
  }

  static Factory of(Class<?> scalar) {
    // A constant of an enum with a body has a class of its own.
    Class<?> type = scalar.isEnum() || scalar.isRecord() ? scalar : scalar.getSuperclass();
    try {
      return new Factory(
          MethodHandles.publicLookup()
              .findStatic(type, "of", MethodType.methodType(type, String.class)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " has no public static of(String)", e);
    }
  }

  Object read(String text) {
    try {
      return of.invoke(text);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalArgumentException(e);
    }
  }
}
