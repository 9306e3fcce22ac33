package fr.palmares.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Schemas and contexts as their publishers give them out ({@code public-formats/README.md}). */
public final class PublicFormats {

  private PublicFormats() {}

  public static String text(String file) {
    try (InputStream in = PublicFormats.class.getResourceAsStream("/public-formats/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
