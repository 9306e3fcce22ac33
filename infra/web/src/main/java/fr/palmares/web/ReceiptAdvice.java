package fr.palmares.web;

import fr.palmares.eventing.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Puts a returned {@link Receipt}'s position on the answer, sealed. */
@RestControllerAdvice
final class ReceiptAdvice implements ResponseBodyAdvice<Object> {

  private final PositionHeaders positions;

  ReceiptAdvice(PositionHeaders positions) {
    this.positions = positions;
  }

  /**
   * A receipt as callers get it.
   *
   * @param position sealed: send it as {@code Palmares-After}
   */
  record Told(String position) {}

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof Receipt receipt) {
      String position = positions.told(receipt);
      response.getHeaders().set(PositionHeaders.POSITION, position);
      return new Told(position);
    }
    return body;
  }
}
