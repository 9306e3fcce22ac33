package fr.palmares.web;

import fr.palmares.eventing.json.KernelJson;
import fr.palmares.kernel.Scalar;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that cannot be read, without the names of our classes. */
final class UnreadableBody {

  private static final String TEXT = "a text, in quotes";
  private static final String NUMBER = "a number, or a fraction such as \"13/2\" in quotes";
  private static final Map<Class<?>, String> FORMS =
      Map.of(
          Instant.class, "an instant such as 2026-11-24T10:00:00Z",
          LocalDate.class, "a day such as 2026-11-24",
          Collection.class, "a list, in brackets",
          String.class, TEXT);

  private UnreadableBody() {}

  /** The field at fault; null where that is the whole, or where the text breaks off being JSON. */
  static @Nullable String field(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof DatabindException
        || e.getCause() instanceof InputCoercionException) {
      String field = Paths.of(((JacksonException) e.getCause()).getPath());
      return field.isEmpty() ? null : field;
    }
    return null;
  }

  static String reason(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
      return "'" + unknown.getPropertyName() + "' is not a field of this request";
    }
    if (e.getCause() instanceof MismatchedInputException mismatch
        && mismatch.getTargetType() != null) {
      return expected(mismatch.getTargetType());
    }
    if (e.getCause() instanceof DatabindException) {
      return expected(Object.class);
    }
    if (e.getCause() instanceof InputCoercionException) {
      return "the number is too large for this field";
    }
    return e.getCause() instanceof JacksonException
        ? "the body is not well-formed JSON"
        : "a JSON body is expected";
  }

  private static String expected(Class<?> type) {
    if (Scalar.class.isAssignableFrom(type)) {
      return "write " + (KernelJson.isNumber(type) ? NUMBER : TEXT);
    }
    if (type.isRecord()) {
      return "a JSON object is expected here, in braces, with "
          + Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.joining(", "));
    }
    return FORMS.entrySet().stream()
        .filter(form -> form.getKey().isAssignableFrom(type))
        .findFirst()
        .map(form -> "write " + form.getValue())
        .orElse("the value of this field has not the form that is expected here");
  }
}
