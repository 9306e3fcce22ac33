package fr.palmares.acceptance;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where Axon's vendor would be told of our use of it, and counts the calls. */
final class Vendor implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger calls = new AtomicInteger();

  Vendor() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          calls.incrementAndGet();
          call.sendResponseHeaders(204, -1);
          call.close();
        });
    server.start();
  }

  /** As {@code AXONIQ_UPDATE_CHECKER_URL} takes it. */
  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** How often it was called. */
  int calls() {
    return calls.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
