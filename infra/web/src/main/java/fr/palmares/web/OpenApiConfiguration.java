package fr.palmares.web;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.Role;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;

/** The description of the API as callers meet it: values as texts, who may call, which headers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String BEARER = "bearer";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class, Cause.class)
        .replaceWithClass(Receipt.class, ReceiptAdvice.Told.class);
  }

  /** Instead of springdoc's own, and before the others: each is asked before those ahead of it. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelResolver namedSchemas(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new SchemaNames())
        .openapi31(mappers.isOpenapi31());
  }

  @Bean
  ModelConverter scalarsAsTexts() {
    return new ScalarSchemas();
  }

  @Bean
  ModelConverter recordFields() {
    return new RecordFields();
  }

  @Bean
  OperationCustomizer requestBodies() {
    return new RequestBodies();
  }

  @Bean
  OpenApiCustomizer signIn(@Value("${spring.application.name:palmares}") String service) {
    return api -> {
      api.getInfo().title("Palmarès: " + service);
      if (api.getComponents() == null) {
        api.setComponents(new Components());
      }
      api.getComponents()
          .addSecuritySchemes(
              BEARER,
              new SecurityScheme()
                  .type(SecurityScheme.Type.HTTP)
                  .scheme(BEARER)
                  .bearerFormat("JWT"));
    };
  }

  @Bean
  OperationCustomizer whoMayCall() {
    return (operation, endpoint) -> {
      AllowedTo allowed = endpoint.getMethodAnnotation(AllowedTo.class);
      if (allowed != null) {
        describe(operation, List.of(allowed.value()));
      }
      if (takes(endpoint, Cause.class)) {
        addHeader(
            operation, CallerArguments.IDEMPOTENCY_KEY, "The same key again is answered alike.");
      } else {
        addHeader(
            operation, PositionHeaders.AFTER, "The Palmares-Position that the answer is to know.");
      }
      operation
          .getResponses()
          .addApiResponse(
              "default",
              new ApiResponse().description("Problem details (RFC 9457) with rule and field"));
      return operation;
    };
  }

  private static void describe(Operation operation, List<Role> roles) {
    operation.setDescription(
        "Allowed to: " + roles.stream().map(Role::text).collect(Collectors.joining(", ")));
    if (!roles.contains(Role.PUBLIC)) {
      operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
  }

  private static boolean takes(HandlerMethod endpoint, Class<?> type) {
    return Arrays.asList(endpoint.getMethod().getParameterTypes()).contains(type);
  }

  /** Methods that share a path share its operation. */
  private static void addHeader(Operation operation, String name, String description) {
    boolean isThere =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(p -> name.equals(p.getName()));
    if (!isThere) {
      HeaderParameter header = new HeaderParameter();
      header.name(name).description(description).required(false).schema(new StringSchema());
      operation.addParametersItem(header);
    }
  }
}
