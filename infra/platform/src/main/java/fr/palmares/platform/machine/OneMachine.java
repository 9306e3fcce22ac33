package fr.palmares.platform.machine;

import fr.palmares.platform.Console;
import fr.palmares.platform.Platform;
import java.nio.file.Path;
import java.util.Set;

/** The whole platform as processes on this machine; closing it stops them in order. */
public final class OneMachine implements AutoCloseable {
  private OneMachine() {}

  /**
   * Where and how the platform runs.
   *
   * @param home the project's folder, with the built services
   * @param data the data folder; made if absent, kept at the end
   * @param ports which ports to listen on
   * @param jurors the jurors who get an account, besides one account per role
   */
  public record Settings(Path home, Path data, PortChoice ports, Set<String> jurors) {}

  /** Which ports to listen on. */
  public enum PortChoice {
    /** The usual ones; a free one, with a word about it, in place of one that is taken. */
    USUAL,
    /** The usual ones or none: refuses to start when one is taken. */
    USUAL_ONLY,
    /** Any free ones. */
    FREE
  }

  /**
   * Starts everything; returns when every service answers.
   *
   * @param settings where and how
   * @param out where progress is shown
   * @return the running platform
   * @throws fr.palmares.platform.Unstartable if it cannot run here, with the reason for a person
   */
  public static OneMachine start(Settings settings, Console out) {
    throw new UnsupportedOperationException();
  }

  /**
   * How to call it.
   *
   * @return addresses, tokens, clock
   */
  public Platform platform() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
