package fr.palmares.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problem details in place of Tomcat's page for what never reaches Spring: a request line out of
 * shape.
 */
final class TomcatProblems extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(TomcatProblems.class);

  private final ProblemWords words;
  private final JsonMapper json;

  TomcatProblems(ProblemWords words, JsonMapper json) {
    this.words = words;
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable why) {
    int code = response.getStatus();
    HttpStatus status = HttpStatus.resolve(code);
    if (status == null
        || !status.isError()
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      byte[] body = json.writeValueAsBytes(members(problem(status, request.getLocale())));
      HttpServletResponse answer = response;
      answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      response.getReporter().write(new String(body, StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException e) {
      LOG.debug("Whoever asked has gone", e);
    }
  }

  private ProblemDetail problem(HttpStatus status, Locale locale) {
    return status.is4xxClientError()
        ? words.problem(
            status,
            "unreadable-request",
            null,
            "The request's first line or headers are out of shape: what is not ASCII stands"
                + " percent-encoded in an address, and NUL nowhere.",
            locale)
        : words.problem(
            status, "internal-error", null, "Something went wrong on our side.", locale);
  }

  private static Map<String, @Nullable Object> members(ProblemDetail problem) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("type", String.valueOf(problem.getType()));
    members.put("title", problem.getTitle());
    members.put("status", problem.getStatus());
    members.put("detail", problem.getDetail());
    Map<String, Object> more = problem.getProperties();
    if (more != null) {
      members.putAll(more);
    }
    return members;
  }
}
