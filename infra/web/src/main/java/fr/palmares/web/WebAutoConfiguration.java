package fr.palmares.web;

import fr.palmares.eventing.ReadModels;
import fr.palmares.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.DeserializationFeature;

/**
 * Puts the rail of APIs under a service: a stateless OAuth 2 resource server, closed by default.
 */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
    })
@Import({Problems.class, ReceiptAdvice.class, RequiredFields.class})
public class WebAutoConfiguration {

  @Bean
  SecurityFilterChain palmaresSecurity(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            server ->
                server.jwt(jwt -> jwt.jwtAuthenticationConverter(WebAutoConfiguration::signIn)))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/actuator/health")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority(Role.ADMINISTRATOR.text())
                    // The Gatekeeper asks each endpoint's @AllowedTo.
                    .anyRequest()
                    .permitAll())
        .build();
  }

  private static AbstractAuthenticationToken signIn(Jwt jwt) {
    List<String> roles = jwt.getClaimAsStringList(Callers.ROLES_CLAIM);
    List<GrantedAuthority> authorities =
        roles == null
            ? List.of()
            : roles.stream().<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
    return new JwtAuthenticationToken(jwt, authorities);
  }

  @Bean
  EveryEndpointSaysWho everyEndpointSaysWho(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    return new EveryEndpointSaysWho(mappings);
  }

  @Bean
  JsonMapperBuilderCustomizer strictBodies() {
    return json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Bean
  MessageSource webMessages() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("fr.palmares.web.problems");
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    return words;
  }

  @Bean
  WebMvcConfigurer palmaresWeb(ReadModels readModels) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gatekeeper());
        registry.addInterceptor(new PositionHeaders(readModels));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArguments());
      }
    };
  }
}
