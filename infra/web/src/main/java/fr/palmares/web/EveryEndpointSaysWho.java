package fr.palmares.web;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps a service from starting with an endpoint that does not say who may call it. */
final class EveryEndpointSaysWho implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping mappings;

  EveryEndpointSaysWho(RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Map<RequestMappingInfo, HandlerMethod> endpoints = mappings.getHandlerMethods();
    List<String> silent =
        endpoints.values().stream()
            .filter(endpoint -> !Gatekeeper.isFramework(endpoint))
            .filter(endpoint -> !endpoint.hasMethodAnnotation(AllowedTo.class))
            .map(HandlerMethod::toString)
            .toList();
    if (!silent.isEmpty()) {
      throw new IllegalStateException("Say with @AllowedTo who may call " + silent);
    }
  }
}
