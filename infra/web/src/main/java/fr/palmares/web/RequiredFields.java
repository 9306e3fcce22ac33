package fr.palmares.web;

import fr.palmares.kernel.Refusal;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** A body's component that is not {@code @Nullable} must be there. */
@RestControllerAdvice
final class RequiredFields extends RequestBodyAdviceAdapter {

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
    check(body, "");
    return body;
  }

  static void check(@Nullable Object value, String path) {
    if (value instanceof Collection<?> items) {
      int index = 0;
      for (Object item : items) {
        check(item, path + "[" + index++ + "]");
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> check(item, join(path, String.valueOf(key))));
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        checkComponent(value, component, join(path, component.getName()));
      }
    }
  }

  private static void checkComponent(Object body, RecordComponent component, String path) {
    Object value = read(body, component);
    if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      throw Refusal.invalid("missing-field", path, "'%s' is missing", path);
    }
    check(value, path);
  }

  private static @Nullable Object read(Object body, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(body);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's components can be read", e);
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
