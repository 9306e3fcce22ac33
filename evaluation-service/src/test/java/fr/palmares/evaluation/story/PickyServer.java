package fr.palmares.evaluation.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers each recipient as it is told: with 450, 550 and the like, or takes the
 * mail.
 */
final class PickyServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, Integer> codes = new ConcurrentHashMap<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();

  PickyServer() {
    try {
      socket = new ServerSocket(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread serving = new Thread(this::serve, "picky-server");
    serving.setDaemon(true);
    serving.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Answers so whoever writes to this address. */
  void answer(String address, int code) {
    codes.put(address, code);
  }

  /** Whose mails it took, in order. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client has gone, or the server is closed.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    say(client, "220 ready");
    String recipient = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      switch (verb) {
        case "RCPT" -> {
          recipient = line.replaceAll(".*<(.*)>.*", "$1");
          say(client, codes.getOrDefault(recipient, 250) + " so be it");
        }
        case "DATA" -> {
          say(client, "354 go on");
          while (!in.readLine().equals(".")) {}
          taken.add(recipient);
          say(client, "250 taken");
        }
        case "QUIT" -> {
          say(client, "221 bye");
          return;
        }
        default -> say(client, "250 fine");
      }
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
