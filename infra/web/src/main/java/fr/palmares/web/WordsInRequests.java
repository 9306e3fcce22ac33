package fr.palmares.web;

import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/**
 * Reads the kernel's words, which are enums here, as they are written: {@code by=like-for-like}.
 */
final class WordsInRequests implements ConverterFactory<String, Scalar>, ConditionalConverter {

  @Override
  public boolean matches(TypeDescriptor source, TypeDescriptor target) {
    return target.getType().isEnum();
  }

  @Override
  public <T extends Scalar> Converter<String, T> getConverter(Class<T> words) {
    List<T> all = Arrays.asList(words.getEnumConstants());
    return text ->
        all.stream()
            .filter(word -> word.text().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "invalid-value",
                        words.getSimpleName(),
                        "'%s' is not one of %s",
                        text,
                        all.stream().map(Scalar::text).toList()));
  }
}
