package fr.palmares.application.demarches;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a parsed document of which nothing is promised: what is not there reads as empty.
 */
record Loose(Map<?, ?> fields) {

  static Loose of(@Nullable Object value) {
    return new Loose(value instanceof Map<?, ?> map ? map : Map.of());
  }

  boolean has(String field) {
    return fields.get(field) != null;
  }

  @Nullable Object get(String field) {
    return fields.get(field);
  }

  Loose child(String field) {
    return of(fields.get(field));
  }

  List<?> list(String field) {
    return fields.get(field) instanceof List<?> list ? list : List.of();
  }

  /** A scalar as text; empty for anything else. */
  String text(String field) {
    return scalar(fields.get(field));
  }

  static String scalar(@Nullable Object value) {
    if (value instanceof String text) {
      return Words.lines(text);
    }
    if (value instanceof Number number) {
      return Numbers.plain(number.toString());
    }
    return value instanceof Boolean flag ? flag.toString() : "";
  }

  /** The first of these that is not empty. */
  String first(String... names) {
    for (String name : names) {
      String text = text(name);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  @Nullable Instant instant(String field) {
    try {
      return OffsetDateTime.parse(text(field)).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Nullable Long whole(String field) {
    String text = text(field);
    return text.matches("[0-9]{1,15}") ? new BigDecimal(text).longValueExact() : null;
  }

  @Nullable Integer small(String field) {
    Long whole = whole(field);
    return whole == null || whole > Integer.MAX_VALUE ? null : whole.intValue();
  }
}
