package fr.palmares.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Has what fails before any endpoint is reached answered as what fails within one. */
final class Doorstep extends OncePerRequestFilter
    implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final HandlerExceptionResolver problems;

  Doorstep(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  /** Around the reading of tokens, which fails while the identity provider is away. */
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException e) {
      answer(request, response, e);
    }
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
    answer(request, response, e);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
    answer(request, response, e);
  }

  /** A request that Spring Security's firewall keeps from every filter. */
  void reject(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException e) {
    answer(request, response, e);
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, RuntimeException e) {
    if (problems.resolveException(request, response, null, e) == null) {
      throw e;
    }
  }
}
