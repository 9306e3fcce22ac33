package fr.palmares.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Waits until a broker answers. */
final class BrokerReadiness {
  private static final long POLL_MILLIS = 50;
  private final String address;
  private final BooleanSupplier alive;
  private final String seeAlso;

  private BrokerReadiness(String address, BooleanSupplier alive, String seeAlso) {
    this.address = address;
    this.alive = alive;
    this.seeAlso = seeAlso;
  }

  static BrokerReadiness ofProcess(String address, Process broker, Path log) {
    return new BrokerReadiness(address, broker::isAlive, "; see " + log);
  }

  static BrokerReadiness ofContainer(String address, BooleanSupplier alive) {
    return new BrokerReadiness(address, alive, "");
  }

  void await(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    // A client asks only once the port is open: one that cannot connect fills the log.
    until(this::listens, end);
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            address,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            2000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            2000);
    try (Admin admin = Admin.create(settings)) {
      until(() -> answers(admin), end);
    }
  }

  private void until(BooleanSupplier condition, long end) {
    while (!condition.getAsBoolean()) {
      if (!alive.getAsBoolean()) {
        throw new ServerFailure("Kafka ended while starting" + seeAlso);
      }
      if (System.nanoTime() > end) {
        throw new ServerFailure("Kafka did not answer in time" + seeAlso);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServerFailure("Interrupted while Kafka was starting", e);
      }
    }
  }

  private boolean listens() {
    int colon = address.lastIndexOf(':');
    String host = address.substring(0, colon);
    int port = Integer.parseInt(address.substring(colon + 1));
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean answers(Admin admin) {
    try {
      return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("Interrupted while Kafka was starting", e);
    }
  }
}
