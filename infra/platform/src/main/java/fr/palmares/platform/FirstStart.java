package fr.palmares.platform;

import fr.palmares.platform.machine.DataFolder;
import fr.palmares.platform.machine.OneMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the demonstration on a data folder's first start, and never again. */
record FirstStart(DataFolder folder, Demonstration demonstration, Console out) {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  void on(OneMachine machine) {
    Path played = folder.at("demonstration-played");
    if (Files.exists(played)) {
      return;
    }
    try {
      demonstration.play(machine.platform(), out);
      Files.writeString(played, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      LOG.error("The demonstration failed", e);
      out.line("The demonstration failed: " + e.getMessage());
      out.line("The platform runs on; begin again with --fresh, or see " + folder.log("launcher"));
    } finally {
      machine.showPresent();
    }
  }
}
