package fr.palmares.web;

import fr.palmares.eventing.Cause;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives endpoints the {@link Actor} who calls and the {@link Cause} of the command they send. */
final class CallerArguments implements HandlerMethodArgumentResolver {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class
        || parameter.getParameterType() == Cause.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Optional.ofNullable(webRequest.getNativeRequest(HttpServletRequest.class)).orElseThrow();
    Actor actor = Callers.actor((Role) request.getAttribute(Gatekeeper.ROLE));
    return parameter.getParameterType() == Actor.class
        ? actor
        : new Cause(actor, command(request, actor), trace(request));
  }

  private static UUID command(HttpServletRequest request, Actor actor) {
    String key = request.getHeader(IDEMPOTENCY_KEY);
    if (key == null) {
      return UUID.randomUUID();
    }
    if (!KEY.matcher(key).matches()) {
      throw new UnreadableRequest(
          "invalid-idempotency-key",
          IDEMPOTENCY_KEY,
          "an idempotency key has 1 to 255 visible ASCII characters");
    }
    return CommandKey.of(actor, request.getMethod(), request.getRequestURI(), key);
  }

  /** The caller's trace (W3C Trace Context), else a new one. */
  private static String trace(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("traceparent"))
        .map(TRACEPARENT::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
  }
}
