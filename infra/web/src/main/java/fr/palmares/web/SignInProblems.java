package fr.palmares.web;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem details of the doorstep: no token, a bad one, the wrong role, a request out of shape. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SignInProblems {

  private static final Logger LOG = LoggerFactory.getLogger(SignInProblems.class);

  private final ProblemWords words;

  SignInProblems(ProblemWords words) {
    this.words = words;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknownCaller(AuthenticationException e, Locale locale) {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge(e))
        .body(
            words.problem(
                HttpStatus.UNAUTHORIZED, "sign-in", null, String.valueOf(e.getMessage()), locale));
  }

  /** RFC 6750 §3: who sent no token at all gets no error code. */
  private static String challenge(AuthenticationException e) {
    return e instanceof OAuth2AuthenticationException oauth
        ? "Bearer error=\"" + oauth.getError().getErrorCode() + "\""
        : "Bearer";
  }

  @ExceptionHandler
  ProblemDetail denied(AccessDeniedException e, Locale locale) {
    return words.problem(
        HttpStatus.FORBIDDEN, "not-allowed", null, String.valueOf(e.getMessage()), locale);
  }

  /** The keys of the identity provider are fetched at the first token, so it may be away then. */
  @ExceptionHandler({AuthenticationServiceException.class, JwtDecoderInitializationException.class})
  ResponseEntity<ProblemDetail> identityProviderAway(RuntimeException e, Locale locale) {
    LOG.warn("The identity provider does not answer: {}", e.toString());
    return Problems.tryAgain(words, "identity-provider-away", locale);
  }

  @ExceptionHandler
  ProblemDetail outOfShape(RequestRejectedException e, Locale locale) {
    return words.problem(
        HttpStatus.BAD_REQUEST,
        "unreadable-request",
        null,
        "The address holds what no address of this service holds.",
        locale);
  }
}
