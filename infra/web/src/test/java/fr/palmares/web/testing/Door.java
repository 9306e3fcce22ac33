package fr.palmares.web.testing;

import fr.palmares.kernel.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** A service's HTTP door, as one of its callers meets it. Immutable. */
public final class Door {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;
  private final Map<String, String> headers;

  private Door(int port, Map<String, String> headers) {
    this.port = port;
    this.headers = Map.copyOf(headers);
  }

  /** The door on this port, met by nobody in particular. */
  public static Door at(int port) {
    return new Door(port, Map.of("Content-Type", "application/json", "Accept-Language", "en"));
  }

  /** The same door, met by someone with a good token. */
  public Door as(String subject, Role... roles) {
    return with("Authorization", "Bearer " + TestTokens.of(subject, roles));
  }

  /** The same door, with another header on every request. */
  public Door with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Door(port, more);
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer put(String path, String json) {
    return send("PUT", path, BodyPublishers.ofString(json));
  }

  public Answer post(String path, String json) {
    return send("POST", path, BodyPublishers.ofString(json));
  }

  /** A command that needs no body. */
  public Answer post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  /** Reads what is shown once the service has shown what {@code command} did. */
  public Answer getAfter(Answer command, String path) {
    return with("Palmares-After", command.position()).get(path);
  }

  public Answer send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).method(method, body);
    headers.forEach(request::header);
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
