package fr.palmares.platform.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of an edition lie. */
@FunctionalInterface
interface EditionFiles {

  /** What the file holds; empty if there is none of this name. */
  Optional<byte[]> read(String name) throws IOException;

  static EditionFiles in(Path folder) {
    return name -> {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    };
  }

  static EditionFiles resources(String folder) {
    return name -> {
      try (InputStream in = EditionFiles.class.getResourceAsStream(folder + "/" + name)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    };
  }
}
