package fr.palmares.web;

import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.InvalidRulebook;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Every refusal and failure as problem details (RFC 9457) that name the rule and the field. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final MessageSource words;

  Problems(MessageSource webMessages) {
    this.words = webMessages;
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal, Locale locale) {
    HttpStatus status =
        switch (refusal.kind()) {
          case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
          case CONFLICT -> HttpStatus.CONFLICT;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    return problem(status, refusal.rule(), refusal.field(), refusal.sentence(), locale);
  }

  @ExceptionHandler
  ProblemDetail invalid(InvalidRulebook invalid, Locale locale) {
    ProblemDetail problem =
        problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-rulebook",
            null,
            "The rulebook cannot be adopted as it is: correct what is listed.",
            locale);
    problem.setProperty("violations", invalid.violations());
    return problem;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknownCaller(AuthenticationException e, Locale locale) {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .body(problem(HttpStatus.UNAUTHORIZED, "sign-in", null, message(e), locale));
  }

  @ExceptionHandler
  ProblemDetail denied(AccessDeniedException e, Locale locale) {
    return problem(HttpStatus.FORBIDDEN, "not-allowed", null, message(e), locale);
  }

  @ExceptionHandler
  ProblemDetail unreadableParameter(MethodArgumentTypeMismatchException e, Locale locale) {
    Refusal refusal = refusalWithin(e);
    return refusal != null
        ? problem(HttpStatus.NOT_FOUND, refusal.rule(), e.getName(), refusal.sentence(), locale)
        : problem(
            HttpStatus.BAD_REQUEST,
            "invalid-value",
            e.getName(),
            "'" + e.getValue() + "' is not a valid " + e.getName(),
            locale);
  }

  @ExceptionHandler({
    TransientDataAccessException.class,
    NonTransientDataAccessResourceException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<ProblemDetail> databaseAway(Exception e, Locale locale) {
    LOG.warn("The database does not answer: {}", e.getMessage());
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(
            problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "try-again",
                null,
                "The service cannot decide right now: send it again, with the same Idempotency-Key.",
                locale));
  }

  @ExceptionHandler
  ProblemDetail failed(Exception e, Locale locale) {
    LOG.error("A request failed", e);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal-error",
        null,
        "Something went wrong on our side; nothing was changed.",
        locale);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Locale locale = request.getLocale();
    Refusal refusal = refusalWithin(e);
    String field =
        e.getCause() instanceof DatabindException databind ? Paths.of(databind.getPath()) : null;
    ProblemDetail problem =
        refusal != null
            ? problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refusal.rule(),
                field == null ? refusal.field() : field,
                refusal.sentence(),
                locale)
            : problem(HttpStatus.BAD_REQUEST, "unreadable-body", field, reason(e), locale);
    return new ResponseEntity<>(problem, headers, problem.getStatus());
  }

  private static String reason(HttpMessageNotReadableException e) {
    return e.getCause() instanceof JacksonException json
        ? json.getOriginalMessage()
        : "a JSON body is expected";
  }

  private static @Nullable Refusal refusalWithin(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private ProblemDetail problem(
      HttpStatus status, String rule, @Nullable String field, String detail, Locale locale) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:palmares:problem:" + rule));
    problem.setTitle(
        words.getMessage("status." + status.value(), null, status.getReasonPhrase(), locale));
    problem.setProperty("rule", rule);
    if (field != null) {
      problem.setProperty("field", field);
    }
    return problem;
  }
}
