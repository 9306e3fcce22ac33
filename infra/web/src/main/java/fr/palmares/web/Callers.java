package fr.palmares.web;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;

/** Who calls, by the token that came with the request. */
public final class Callers {

  static final String ROLES_CLAIM = "roles";

  private static final ActorId ANYONE = ActorId.of("anyone");

  private Callers() {}

  /** In which role the caller may use this endpoint; empty when in none. */
  static Optional<Role> roleFor(HandlerMethod endpoint) {
    Set<Role> roles = roles();
    AllowedTo allowed = endpoint.getMethodAnnotation(AllowedTo.class);
    return allowed == null
        ? Optional.empty()
        : List.of(allowed.value()).stream().filter(roles::contains).findFirst();
  }

  /** The caller, acting in {@code role}. */
  static Actor actor(Role role) {
    return new Actor(token().map(Jwt::getSubject).map(ActorId::of).orElse(ANYONE), role);
  }

  /** Whether the request that is answered here came with a good token. */
  public static boolean signedIn() {
    return token().isPresent();
  }

  private static Set<Role> roles() {
    Set<Role> roles = EnumSet.of(Role.PUBLIC);
    token()
        .map(jwt -> jwt.getClaimAsStringList(ROLES_CLAIM))
        .ifPresent(
            claimed ->
                claimed.forEach(
                    name -> known(name).filter(r -> r != Role.SYSTEM).ifPresent(roles::add)));
    return roles;
  }

  /** An identity provider may know roles of other applications too. */
  private static Optional<Role> known(String name) {
    return List.of(Role.values()).stream().filter(role -> role.text().equals(name)).findFirst();
  }

  private static Optional<Jwt> token() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof JwtAuthenticationToken jwt
        ? Optional.of(jwt.getToken())
        : Optional.empty();
  }
}
