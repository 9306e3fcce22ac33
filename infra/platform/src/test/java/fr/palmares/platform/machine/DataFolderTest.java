package fr.palmares.platform.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.platform.Unstartable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path parent;

  @Test
  void a_folder_in_use_is_refused_with_a_sentence() {
    try (DataFolder first = DataFolder.open(parent.resolve("data"))) {
      assertThatThrownBy(() -> DataFolder.open(parent.resolve("data")))
          .isInstanceOf(Unstartable.class)
          .hasMessageContaining("is in use by another palmares")
          .hasMessageContaining(first.at("").toString());
    }
  }

  @Test
  void a_folder_that_was_given_back_can_be_used_again() {
    DataFolder.open(parent.resolve("data")).close();

    try (DataFolder again = DataFolder.open(parent.resolve("data"))) {
      assertThat(again.at("logs")).isDirectory();
    }
  }

  @Test
  void a_place_that_cannot_be_written_is_refused_with_a_sentence() throws Exception {
    Path file = Files.writeString(parent.resolve("file"), "");

    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(Unstartable.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void a_folder_with_someone_s_own_files_is_left_alone() throws Exception {
    Files.writeString(parent.resolve("thesis.odt"), "");

    assertThatThrownBy(() -> DataFolder.open(parent))
        .isInstanceOf(Unstartable.class)
        .hasMessageContaining("holds other files");
  }

  @Test
  void a_fresh_start_keeps_nothing() throws Exception {
    try (DataFolder folder = DataFolder.open(parent.resolve("data"))) {
      Files.writeString(folder.at("clock"), "2022-11-01T00:00:00Z");
      folder.empty(new Lines().console());
      assertThat(folder.at("clock")).doesNotExist();
      assertThat(folder.at("logs")).isDirectory();
    }
  }

  @Test
  void a_temporary_folder_leaves_nothing() {
    Path path;
    try (TemporaryFolder temporary = TemporaryFolder.make(new Lines().console())) {
      path = temporary.folder().at("");
      assertThat(path).isDirectory();
    }
    assertThat(path).doesNotExist();
  }
}
