package fr.palmares.results.progression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values that come over and over, each with a number from 0 on. */
final class Numbered<T> {

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();

  int of(T value) {
    return numbers.computeIfAbsent(
        value,
        first -> {
          values.add(first);
          return values.size() - 1;
        });
  }

  /** By number. */
  List<T> values() {
    return Collections.unmodifiableList(values);
  }
}
