package fr.palmares.web;

import fr.palmares.eventing.json.Whole;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** No endpoint sees a body that is not {@link Whole}. */
@RestControllerAdvice
final class WholeBodies extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    try {
      Whole.check(body);
    } catch (Whole.NotWhole e) {
      throw new UnreadableRequest(e.rule(), e.path(), String.valueOf(e.getMessage()));
    }
    return body;
  }
}
