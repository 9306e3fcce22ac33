package fr.palmares.kernel;

import java.util.Locale;

/** One of a fixed choice, written as its name in small letters: {@code NOT_TAKEN}, not-taken. */
public interface Word extends Scalar {

  /** The constant's own name. */
  String name();

  @Override
  default String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
