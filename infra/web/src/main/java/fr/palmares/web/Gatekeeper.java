package fr.palmares.web;

import fr.palmares.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Stands before every endpoint and lets in whom its {@link AllowedTo} names, nobody else. */
final class Gatekeeper implements HandlerInterceptor {

  static final String ROLE = Gatekeeper.class.getName() + ".role";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof ResourceHttpRequestHandler
        || (handler instanceof HandlerMethod framework && isFramework(framework))) {
      return true;
    }
    // What is no annotated method cannot say who may call it.
    Optional<Role> role =
        handler instanceof HandlerMethod endpoint ? Callers.roleFor(endpoint) : Optional.empty();
    if (role.isPresent()) {
      request.setAttribute(ROLE, role.get());
      return true;
    }
    if (Callers.signedIn()) {
      throw new AccessDeniedException("your roles do not allow this");
    }
    throw new InsufficientAuthenticationException("send a bearer token of the identity provider");
  }

  /** The OpenAPI description and the error page; actuator endpoints are guarded by the filters. */
  static boolean isFramework(HandlerMethod endpoint) {
    Class<?> type = endpoint.getBeanType();
    return ErrorController.class.isAssignableFrom(type)
        || type.getPackageName().startsWith("org.springdoc")
        || type.getPackageName().startsWith("org.springframework.boot.actuate")
        || type.getPackageName().startsWith("org.springframework.boot.webmvc.actuate");
  }
}
