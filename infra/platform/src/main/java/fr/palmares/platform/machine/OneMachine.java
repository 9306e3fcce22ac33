package fr.palmares.platform.machine;

import fr.palmares.platform.Console;
import fr.palmares.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform as processes on this machine. Closing it stops them in order; so does the end
 * of this JVM, by Ctrl-C, SIGTERM or otherwise but for {@code kill -9}.
 */
public final class OneMachine implements AutoCloseable {
  private final Parts parts;
  private final Console out;
  private final Thread closeAtExit = new Thread(this::stop, "stop-platform");
  private @Nullable Supervision supervision;
  private boolean stopped;

  private OneMachine(Parts parts, Console out) {
    this.parts = parts;
    this.out = out;
  }

  /**
   * Where and how the platform runs.
   *
   * @param home the project's folder, with the built services
   * @param data the data folder, opened by the caller, who closes it after the platform
   * @param ports which ports to listen on
   * @param jurors the jurors who get an account, besides one account per role
   * @param leavesArchive whether services leave, at their first stop, the class data archive that
   *     halves the time of later starts; that stop then takes some 20 seconds longer
   */
  public record Settings(
      Path home, DataFolder data, PortChoice ports, Set<String> jurors, boolean leavesArchive) {}

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
    LauncherLog.into(settings.data().log("launcher"));
    Orphans.endIn(settings.data(), out);
    Parts parts = new Parts(settings, Ports.choose(settings.ports(), out));
    OneMachine machine = new OneMachine(parts, out);
    Runtime.getRuntime().addShutdownHook(machine.closeAtExit);
    try {
      parts.start(out);
      machine.supervise();
      return machine;
    } catch (RuntimeException e) {
      machine.close();
      throw e;
    }
  }

  private synchronized void supervise() {
    if (!stopped) {
      supervision = Supervision.of(parts.watched(), out);
    }
  }

  /**
   * How to call it.
   *
   * @return addresses, tokens, clock
   */
  public Platform platform() {
    return parts.platform();
  }

  /** Lets the services' clocks show the present again, after a demonstration of another year. */
  public void showPresent() {
    ClockFile.showPresent(parts.platform().clockFile());
  }

  /** Stops the services, then the identity provider, Kafka and PostgreSQL; safe to call twice. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(closeAtExit);
    } catch (IllegalStateException e) {
      return; // the JVM is ending: the hook ran or waits for this very lock
    }
  }

  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    Supervision watching = supervision;
    if (watching != null) {
      watching.close();
    }
    out.line(
        parts.makesArchive()
            ? "Stopping … half a minute this first time, so that later starts take half as long."
            : "Stopping …");
    List<String> failures = parts.stop();
    out.line(failures.isEmpty() ? "Stopped." : "Stopped, but: " + String.join("; ", failures));
  }
}
