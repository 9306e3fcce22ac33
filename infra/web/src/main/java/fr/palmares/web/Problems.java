package fr.palmares.web;

import fr.palmares.eventing.Outage;
import fr.palmares.kernel.InvalidFile;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.InvalidRulebook;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal and failure as problem details that name the rule and the field. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after SignInProblems, as it takes every exception
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final ProblemWords words;

  Problems(ProblemWords words) {
    this.words = words;
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal, Locale locale) {
    HttpStatus status =
        switch (refusal.kind()) {
          case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
          case CONFLICT -> HttpStatus.CONFLICT;
          case OUTDATED -> HttpStatus.PRECONDITION_FAILED;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case GONE -> HttpStatus.GONE;
        };
    return words.problem(status, refusal.rule(), refusal.field(), refusal.sentence(), locale);
  }

  @ExceptionHandler
  ProblemDetail invalid(InvalidRulebook invalid, Locale locale) {
    ProblemDetail problem =
        words.problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-rulebook",
            null,
            "This rulebook cannot be used as it is: correct what is listed.",
            locale);
    problem.setProperty("violations", invalid.violations());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail invalid(InvalidFile invalid, Locale locale) {
    ProblemDetail problem =
        words.problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-file",
            null,
            "The file cannot be taken as it is: correct the lines that are listed.",
            locale);
    problem.setProperty(
        "violations",
        invalid.faults().stream()
            .map(f -> new AtLine(f.line(), f.why().rule(), words.sentence(f.why(), locale)))
            .toList());
    return problem;
  }

  /** What is wrong with a line of a file, in the caller's language. */
  record AtLine(int line, String rule, String message) {}

  @ExceptionHandler
  ProblemDetail unreadable(UnreadableRequest e, Locale locale) {
    return words.problem(HttpStatus.BAD_REQUEST, e.rule(), e.field(), e.sentence(), locale);
  }

  /** Tomcat reads a query once a parameter of it is asked for. */
  @ExceptionHandler
  ProblemDetail unreadableQuery(InvalidParameterException e, Locale locale) {
    return words.problem(
        HttpStatus.BAD_REQUEST,
        "unreadable-request",
        null,
        "The address holds what no address of this service holds.",
        locale);
  }

  @ExceptionHandler
  ProblemDetail tooLarge(BodyLimit.Exceeded e, Locale locale) {
    return words.problem(
        HttpStatus.CONTENT_TOO_LARGE, "body-too-large", null, e.sentence(), locale);
  }

  /** What is no identifier names nothing: not found in a path, a bad request in a query. */
  @ExceptionHandler
  ProblemDetail unreadableParameter(MethodArgumentTypeMismatchException e, Locale locale) {
    Refusal refusal = refusalWithin(e);
    boolean inQuery = e.getParameter().hasParameterAnnotation(RequestParam.class);
    return words.problem(
        refusal == null || inQuery ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND,
        "invalid-value",
        e.getName(),
        invalid(e.getName(), e.getValue(), refusal),
        locale);
  }

  /** What is wrong with a parameter's value: as its type says, where it says so. */
  private static String invalid(String name, @Nullable Object value, @Nullable Refusal refusal) {
    return refusal == null ? "'" + value + "' is not a valid " + name : refusal.sentence();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> failed(Exception e, Locale locale) {
    if (Outage.isBehind(e)) {
      LOG.warn("The database does not answer: {}", e.toString());
      return tryAgain(words, "try-again", locale);
    }
    LOG.error("A request failed", e);
    return ResponseEntity.internalServerError()
        .body(
            words.problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                null,
                "Something went wrong on our side. Sent again with the same Idempotency-Key, a"
                    + " command counts once.",
                locale));
  }

  /** Tells a caller to come back: what was sent may or may not have been done. */
  static ResponseEntity<ProblemDetail> tryAgain(ProblemWords words, String rule, Locale locale) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(
            words.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                rule,
                null,
                "The service cannot answer right now: send it again, with the same"
                    + " Idempotency-Key.",
                locale));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Refusal refusal = refusalWithin(e);
    String field = UnreadableBody.field(e);
    ProblemDetail problem =
        refusal != null
            ? words.problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refusal.rule(),
                field == null ? refusal.field() : field,
                refusal.sentence(),
                request.getLocale())
            : words.problem(
                HttpStatus.BAD_REQUEST,
                "unreadable-body",
                field,
                UnreadableBody.reason(e),
                request.getLocale());
    return new ResponseEntity<>(problem, headers, problem.getStatus());
  }

  /** Several parameters that are read into one: the first that cannot be is named. */
  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    FieldError error = e.getFieldError();
    if (error == null) {
      return super.handleMethodArgumentNotValid(e, headers, status, request);
    }
    Refusal refusal =
        error.contains(Throwable.class) ? refusalWithin(error.unwrap(Throwable.class)) : null;
    ProblemDetail problem =
        words.problem(
            HttpStatus.BAD_REQUEST,
            "invalid-value",
            error.getField(),
            invalid(error.getField(), error.getRejectedValue(), refusal),
            request.getLocale());
    return new ResponseEntity<>(problem, headers, HttpStatus.BAD_REQUEST);
  }

  /** A file of a form, which the container counts. */
  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus code = HttpStatus.CONTENT_TOO_LARGE;
    ProblemDetail problem =
        words.problem(code, "body-too-large", null, "this form is too large", request.getLocale());
    return new ResponseEntity<>(problem, headers, code);
  }

  /** What Spring refuses by itself: unknown paths, methods, media types, missing parameters. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode code,
      WebRequest request) {
    HttpStatus status = HttpStatus.valueOf(code.value());
    String sentence =
        e instanceof ErrorResponse response ? response.getBody().getDetail() : e.getMessage();
    String field =
        e instanceof MissingServletRequestParameterException missing
            ? missing.getParameterName()
            : null;
    ProblemDetail problem =
        words.problem(status, ruleOf(status), field, String.valueOf(sentence), request.getLocale());
    return new ResponseEntity<>(problem, headers, status);
  }

  private static String ruleOf(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "unknown-path";
      case BAD_REQUEST -> "unreadable-request";
      default -> status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  private static @Nullable Refusal refusalWithin(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }
}
