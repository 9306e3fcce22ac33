package fr.palmares.web.testing;

import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
public final class Answer {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpResponse<String> response;

  Answer(HttpResponse<String> response) {
    this.response = response;
  }

  public int status() {
    return response.statusCode();
  }

  /** The body, byte by byte as it came. */
  public String text() {
    return response.body();
  }

  /** The body as JSON; a missing node where it is none. */
  public JsonNode body() {
    try {
      return response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  /** The rule that a problem names; empty for what is no problem. */
  public String rule() {
    return isProblem() ? body().path("rule").asString("") : "";
  }

  /** The field that a problem names; empty where it names none. */
  public String field() {
    return body().path("field").asString("");
  }

  /** Whether it is problem details (RFC 9457). */
  public boolean isProblem() {
    return header("Content-Type").startsWith("application/problem+json");
  }

  /** A header's first value; empty where there is none. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Where the command's last event stands, sealed; 0 where it changed nothing. */
  public String position() {
    return header("Palmares-Position");
  }

  @Override
  public String toString() {
    return response.request().method()
        + " "
        + response.request().uri().getPath()
        + " -> "
        + response.statusCode()
        + " "
        + response.body();
  }
}
