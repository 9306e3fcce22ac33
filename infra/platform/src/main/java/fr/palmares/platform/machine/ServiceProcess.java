package fr.palmares.platform.machine;

import fr.palmares.platform.Service;
import fr.palmares.platform.Unstartable;
import fr.palmares.servers.OwnSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service as a child process. */
final class ServiceProcess implements Part {
  private static final Duration START_WAIT = Duration.ofMinutes(2);
  private static final long STOP_WAIT_SECONDS = 90;
  private static final long POLL_MILLIS = 100;
  private final Place place;
  private final ServiceProgram program;
  private final Map<String, String> environment;
  private final ProcessRecords records;
  private final URI health;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private volatile @Nullable Process process;

  ServiceProcess(
      Place place,
      ServiceProgram program,
      Map<String, String> environment,
      ProcessRecords records) {
    this.place = place;
    this.program = program;
    this.environment = environment;
    this.records = records;
    this.health = URI.create("http://127.0.0.1:" + place.port() + "/actuator/health");
  }

  /** Which service runs on which port with its files in which folder. */
  record Place(Service service, int port, DataFolder folder) {
    Path log() {
      return folder.log(service.text());
    }

    Path script() {
      return folder.at("run/" + service.text() + ".sh");
    }
  }

  int port() {
    return place.port();
  }

  @Override
  public String name() {
    return place.service().text();
  }

  @Override
  public void start() {
    if (answers()) {
      return; // someone started it by hand
    }
    try {
      List<String> command = program.command();
      new ServiceScript(command, environment).write(place.script());
      ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command));
      builder.environment().putAll(environment);
      builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectErrorStream(true);
      builder.redirectOutput(Redirect.appendTo(place.log().toFile()));
      Process started = builder.start();
      process = started;
      records.note(name(), started.toHandle());
      awaitHealth(started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitHealth(Process started) {
    long end = System.nanoTime() + START_WAIT.toNanos();
    while (!answers()) {
      if (!started.isAlive()) {
        throw new Unstartable(name() + " ended while starting; see " + place.log());
      }
      if (System.nanoTime() > end) {
        throw new Unstartable(name() + " did not answer in time; see " + place.log());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a service was starting", e);
    }
  }

  private boolean answers() {
    HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a service was starting", e);
    }
  }

  /** A service that was started by hand counts as well, though it is not our child. */
  @Override
  public boolean isRunning() {
    Process child = process;
    return (child != null && child.isAlive()) || answers();
  }

  @Override
  public void stop() {
    Process ending = process;
    if (ending == null) {
      return;
    }
    ending.destroy();
    try {
      if (ending.waitFor(STOP_WAIT_SECONDS, TimeUnit.SECONDS)) {
        program.keepArchive();
      } else {
        ending.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      ending.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
