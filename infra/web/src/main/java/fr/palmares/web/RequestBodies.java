package fr.palmares.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Which media types a door takes, where the method alone does not tell: bytes are a table in CSV
 * unless the door says otherwise, and a document may be YAML where the service reads that.
 */
final class RequestBodies implements OperationCustomizer {

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String YAML = "application/yaml";
  private static final boolean READS_YAML =
      ClassUtils.isPresent(
          "tools.jackson.dataformat.yaml.YAMLMapper", RequestBodies.class.getClassLoader());

  @Override
  public Operation customize(Operation operation, HandlerMethod endpoint) {
    Class<?> body = bodyOf(endpoint);
    Content content =
        operation.getRequestBody() == null ? null : operation.getRequestBody().getContent();
    if (body == null || content == null) {
      return operation;
    }
    if (body == byte[].class && saysNothing(endpoint)) {
      content.clear();
      content.addMediaType(CSV, new MediaType().schema(new StringSchema()));
    } else if (body == byte[].class && content.containsKey(JSON)) {
      content.addMediaType(JSON, new MediaType().schema(new ObjectSchema()));
    } else if (Map.class.isAssignableFrom(body) && READS_YAML && content.containsKey(JSON)) {
      content.addMediaType(YAML, content.get(JSON));
    }
    return operation;
  }

  private static @Nullable Class<?> bodyOf(HandlerMethod endpoint) {
    return Stream.of(endpoint.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
        .<Class<?>>map(MethodParameter::getParameterType)
        .findFirst()
        .orElse(null);
  }

  private static boolean saysNothing(HandlerMethod endpoint) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), RequestMapping.class);
    return mapping == null || mapping.consumes().length == 0;
  }
}
