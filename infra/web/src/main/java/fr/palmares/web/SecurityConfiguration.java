package fr.palmares.web;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** A stateless OAuth 2 resource server. Cookies sign nobody in, so there is no CSRF to guard. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain palmaresSecurity(
      HttpSecurity http,
      WebProperties properties,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    Doorstep doorstep = new Doorstep(problems);
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                    .addHeaderWriter(SecurityConfiguration::keepOutOfFrames)
                    .contentSecurityPolicy(
                        policy ->
                            policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .addFilterBefore(doorstep, BearerTokenAuthenticationFilter.class)
        .addFilterBefore(
            new BodyLimit(properties.maxBodySize()), BearerTokenAuthenticationFilter.class)
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(SecurityConfiguration::signIn))
                    .authenticationEntryPoint(doorstep)
                    .accessDeniedHandler(doorstep))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(doorstep).accessDeniedHandler(doorstep))
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

  @Bean
  RequestRejectedHandler rejectedRequests(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return new Doorstep(problems)::reject;
  }

  /** For readers who do not know {@code frame-ancestors}; what any site may show says so there. */
  private static void keepOutOfFrames(HttpServletRequest request, HttpServletResponse response) {
    String policy = response.getHeader("Content-Security-Policy");
    if (policy == null || !policy.contains("frame-ancestors *")) {
      response.setHeader("X-Frame-Options", "DENY");
    }
  }

  private static AbstractAuthenticationToken signIn(Jwt jwt) {
    checkSubject(jwt);
    List<String> roles = jwt.getClaimAsStringList(Callers.ROLES_CLAIM);
    List<GrantedAuthority> authorities =
        roles == null
            ? List.of()
            : roles.stream().<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
    return new JwtAuthenticationToken(jwt, authorities);
  }

  /** Every event names its actor, so a token that names nobody signs nobody in. */
  private static void checkSubject(Jwt jwt) {
    String subject = jwt.getSubject();
    if (subject == null) {
      throw new InvalidBearerTokenException("the token has no subject");
    }
    try {
      ActorId.of(subject);
    } catch (Refusal refusal) {
      throw new InvalidBearerTokenException("the token's subject is no identifier", refusal);
    }
  }
}
