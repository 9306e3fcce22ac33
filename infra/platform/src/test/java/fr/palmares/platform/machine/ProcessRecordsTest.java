package fr.palmares.platform.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {
  @TempDir Path folder;
  private Process child;

  @BeforeEach
  void start() throws Exception {
    child = Child.start();
  }

  @AfterEach
  void end() {
    child.destroyForcibly();
  }

  @Test
  void a_process_that_a_killed_launcher_left_is_ended_by_the_next() {
    new ProcessRecords(folder).note("results", child.toHandle());

    List<String> ended = new ProcessRecords(folder).endOrphans(List.of("results", "kafka"));

    assertThat(ended).containsExactly("results");
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void a_stranger_who_got_the_same_process_id_is_left_alone() throws Exception {
    Instant earlier = Instant.now().minus(1, ChronoUnit.HOURS);
    Files.writeString(folder.resolve("results.pid"), child.pid() + " " + earlier + "\n");

    List<String> ended = new ProcessRecords(folder).endOrphans(List.of("results"));

    assertThat(ended).isEmpty();
    assertThat(child.isAlive()).isTrue();
  }

  @Test
  void half_a_note_harms_nobody() throws Exception {
    Files.writeString(folder.resolve("results.pid"), String.valueOf(child.pid()));

    assertThat(new ProcessRecords(folder).endOrphans(List.of("results"))).isEmpty();
    assertThat(child.isAlive()).isTrue();
  }
}
