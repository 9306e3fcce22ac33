package fr.palmares.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.rulebook.Calendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionClockTest {
  private static final Instant OPEN = Instant.parse("2022-06-01T00:00:00Z");
  private static final Instant EMBARGO = Instant.parse("2022-11-08T16:00:00Z");

  @TempDir Path folder;

  private Instant shown() throws IOException {
    return Instant.parse(Files.readString(folder.resolve("clock")).strip());
  }

  @Test
  void it_goes_through_the_calendar_and_never_back() throws IOException {
    EditionClock clock =
        new EditionClock(
            folder.resolve("clock"),
            new Calendar(OPEN, EMBARGO.minusSeconds(60), OPEN, null, EMBARGO));

    clock.showPreparation();
    assertThat(shown()).isBefore(OPEN);
    clock.showApplicationsOpen();
    assertThat(shown()).isEqualTo(OPEN);
    clock.showApplicationsClose();
    clock.showEvaluationClose();
    clock.showDeliberation();
    assertThat(shown()).isEqualTo(EMBARGO.minusSeconds(60));
    clock.showEmbargoOver();
    assertThat(shown()).isAfter(EMBARGO);
  }

  @Test
  void without_a_calendar_it_is_left_alone() {
    EditionClock clock = new EditionClock(folder.resolve("clock"), Calendar.NONE);

    clock.showPreparation();
    clock.showEmbargoOver();

    assertThat(folder.resolve("clock")).doesNotExist();
  }
}
