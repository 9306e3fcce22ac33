package fr.palmares.web;

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

/**
 * A body's component that is not {@code @Nullable} must be there, and its texts must be text: what
 * PostgreSQL cannot hold would stop a projection for good if it entered the log.
 */
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
    check(body, "");
    return body;
  }

  static void check(@Nullable Object value, String path) {
    if (value instanceof String text) {
      checkText(text, path);
    } else if (value instanceof Collection<?> items) {
      int index = 0;
      for (Object item : items) {
        String at = path + "[" + index++ + "]";
        checkThere(item, at);
        check(item, at);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> checkEntry(String.valueOf(key), item, path));
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        checkComponent(value, component, join(path, component.getName()));
      }
    }
  }

  private static void checkEntry(String key, @Nullable Object value, String path) {
    checkText(key, path);
    check(value, join(path, key));
  }

  private static void checkComponent(Object body, RecordComponent component, String path) {
    Object value = read(body, component);
    if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      checkThere(value, path);
    }
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> checkThere(item, join(path, String.valueOf(key))));
    }
    check(value, path);
  }

  private static void checkThere(@Nullable Object value, String path) {
    if (value == null) {
      throw new UnreadableRequest("missing-field", path, "'" + path + "' is missing");
    }
  }

  private static void checkText(String text, String path) {
    if (text.indexOf('\0') >= 0 || !wellFormed(text)) {
      throw new UnreadableRequest(
          "unreadable-text", path, "a text holds no NUL and no half of a surrogate pair");
    }
  }

  private static boolean wellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= '\uDFFF');
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
