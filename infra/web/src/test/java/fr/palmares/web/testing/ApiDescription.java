package fr.palmares.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What has to hold of the OpenAPI description that a service gives of itself. */
public final class ApiDescription {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode api;
  private final List<String> faults = new ArrayList<>();

  private ApiDescription(JsonNode api) {
    this.api = api;
  }

  /** Fails with everything that is wrong with it, also against what the endpoints take and give. */
  public static void check(JsonNode api, RequestMappingHandlerMapping mappings) {
    ApiDescription description = new ApiDescription(api);
    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(api.path("paths").size()).isPositive();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(
                        operation ->
                            description.operation(
                                operation.getKey() + " " + path.getKey(), operation.getValue())));
    description.references(api);
    api.at("/components/schemas")
        .properties()
        .forEach(schema -> description.required(schema.getKey(), schema.getValue()));
    description.operationIds();
    description.types(mappings);
    assertThat(description.faults).as("faults of the API's description").isEmpty();
  }

  private void operation(String at, JsonNode operation) {
    List<String> parameters =
        operation.path("parameters").values().stream()
            .map(p -> p.path("in").asString() + " " + p.path("name").asString())
            .toList();
    if (Set.copyOf(parameters).size() < parameters.size()) {
      faults.add(at + " has a parameter twice: " + parameters);
    }
    Set<String> inPath = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters").values()) {
      if (parameter.path("in").asString().equals("path")) {
        inPath.add(parameter.path("name").asString());
        if (!parameter.path("required").asBoolean()) {
          faults.add(at + ": what stands in a path is required");
        }
      }
      if (!parameter.has("schema") && !parameter.has("content")) {
        faults.add(at + ": a parameter without a schema: " + parameter);
      }
    }
    if (!inPath.equals(variables(at))) {
      faults.add(at + " describes in its path " + inPath);
    }
    if (operation.path("responses").isEmpty()) {
      faults.add(at + " answers nothing");
    }
    if (operation.has("requestBody") && operation.at("/requestBody/content").isEmpty()) {
      faults.add(at + " takes a body of no type");
    }
  }

  private void types(RequestMappingHandlerMapping mappings) {
    DescribedTypes types = new DescribedTypes(api, faults);
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, endpoint) -> {
              if (endpoint.getBeanType().getName().startsWith("fr.palmares.")) {
                String method = mapping.getMethodsCondition().getMethods().iterator().next().name();
                mapping
                    .getPatternValues()
                    .forEach(path -> types(types, endpoint, method.toLowerCase(Locale.ROOT), path));
              }
            });
    assertThat(types.records()).as("records that the description is compared with").isNotEmpty();
  }

  private void types(DescribedTypes types, HandlerMethod endpoint, String method, String path) {
    JsonNode operation = api.path("paths").path(path).path(method);
    String at = method + " " + path;
    for (MethodParameter parameter : endpoint.getMethodParameters()) {
      if (parameter.hasParameterAnnotation(RequestBody.class)) {
        types.compare(
            at + " takes",
            ResolvableType.forMethodParameter(parameter),
            json(operation.path("requestBody")));
      }
    }
    operation.path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .forEach(
            response ->
                types.compare(
                    at + " gives",
                    ResolvableType.forMethodReturnType(endpoint.getMethod()),
                    json(response.getValue())));
  }

  private static JsonNode json(JsonNode message) {
    JsonNode content = message.path("content");
    return content
        .path(content.has("application/json") ? "application/json" : "*/*")
        .path("schema");
  }

  private static Set<String> variables(String path) {
    Matcher variable = VARIABLE.matcher(path);
    return variable.results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private void references(JsonNode node) {
    String reference = node.path("$ref").asString("");
    if (reference.startsWith("#") && api.at(reference.substring(1)).isMissingNode()) {
      faults.add(reference + " leads nowhere");
    }
    node.values().forEach(this::references);
  }

  private void required(String name, JsonNode schema) {
    schema
        .path("required")
        .values()
        .forEach(
            field -> {
              if (!schema.path("properties").has(field.asString())) {
                faults.add(name + " requires " + field + ", which it does not have");
              }
            });
  }

  private void operationIds() {
    List<String> ids = api.findValuesAsString("operationId");
    if (Set.copyOf(ids).size() < ids.size()) {
      faults.add("an operationId stands twice: " + ids);
    }
  }
}
