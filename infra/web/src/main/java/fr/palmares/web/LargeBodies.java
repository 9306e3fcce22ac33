package fr.palmares.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets the body of a {@link LargeBody} endpoint be as large as it says, no other. */
final class LargeBodies implements HandlerInterceptor {

  private final PropertyResolver settings;

  LargeBodies(PropertyResolver settings) {
    this.settings = settings;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    LargeBody large =
        handler instanceof HandlerMethod endpoint
            ? endpoint.getMethodAnnotation(LargeBody.class)
            : null;
    if (large != null) {
      BodyLimit.raise(request, DataSize.parse(settings.resolveRequiredPlaceholders(large.value())));
    }
    BodyLimit.check(request, request.getContentLengthLong());
    return true;
  }
}
