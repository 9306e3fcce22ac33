package fr.palmares.web;

import fr.palmares.eventing.Positions;
import fr.palmares.eventing.ReadModels;
import fr.palmares.kernel.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Puts the rail of APIs under a service: closed by default, strict about what it reads. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
    })
@EnableConfigurationProperties(WebProperties.class)
@Import({
  SecurityConfiguration.class,
  NamesInPaths.class,
  OpenApiConfiguration.class,
  Problems.class,
  SignInProblems.class,
  ReceiptAdvice.class,
  WholeBodies.class
})
public class WebAutoConfiguration {

  @Bean
  EveryEndpointSaysWho everyEndpointSaysWho(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    return new EveryEndpointSaysWho(mappings);
  }

  @Bean
  JsonMapperBuilderCustomizer strictBodies() {
    return json ->
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Textual, WebAutoConfiguration::textIsInQuotes)
            .addModule(
                new SimpleModule().addDeserializer(Optional.class, new OptionalsMustBeSaid()));
  }

  private static void textIsInQuotes(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  @Bean
  ProblemWords problemWords(WebProperties properties) {
    return new ProblemWords(properties.messages());
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatProblems(
      ProblemWords words, JsonMapper json) {
    return server ->
        server.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(TomcatProblems.class.getName());
                host.getPipeline().addValve(new TomcatProblems(words, json));
              }
            });
  }

  @Bean
  PositionHeaders positionHeaders(ReadModels readModels, Positions positions) {
    return new PositionHeaders(readModels, positions);
  }

  @Bean
  WebMvcConfigurer palmaresWeb(PositionHeaders positions, Environment settings) {
    return new WebMvcConfigurer() {
      @Override
      public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, WebAutoConfiguration::instant);
        registry.addConverterFactory(new WordsInRequests());
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gatekeeper());
        registry.addInterceptor(new LargeBodies(settings));
        registry.addInterceptor(positions);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArguments());
      }
    };
  }

  /** As in a body: ISO 8601, and one of {@link Instants}. */
  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (!Instants.isSane(instant)) {
      throw new DateTimeException("a date lies between the years 1900 and 2199");
    }
    return instant;
  }
}
