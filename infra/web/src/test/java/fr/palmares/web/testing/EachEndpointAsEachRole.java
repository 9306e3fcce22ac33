package fr.palmares.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls each endpoint of a service as each role and as nobody, and compares with the table that the
 * service's test writes down: a permission that changes, changes there too.
 */
public abstract class EachEndpointAsEachRole {

  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  /**
   * A line per endpoint: method, path, and the roles that may call it, for example {@code GET
   * /editions/{edition} public}.
   */
  protected abstract String table();

  /** A value for each variable of the paths, of something that does not exist. */
  protected abstract Map<String, String> variables();

  @Test
  void the_table_holds_every_endpoint_and_no_other() {
    Set<String> written =
        lines().map(line -> line.method + " " + line.path).collect(Collectors.toSet());
    assertThat(new TreeSet<>(endpoints())).isEqualTo(new TreeSet<>(written));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PUBLIC", "SYSTEM"},
      mode = EnumSource.Mode.EXCLUDE)
  void each_role_enters_where_it_may_and_nowhere_else(Role role) {
    Door door = Door.at(port).as("somebody", role);
    lines()
        .forEach(
            line -> {
              Answer answer = call(door, line);
              boolean refused = answer.status() == 403 && answer.rule().equals("not-allowed");
              assertThat(refused).as("%s as %s", answer, role).isEqualTo(!line.allows(role));
              assertThat(answer.status())
                  .as("%s as %s", answer, role)
                  .isNotEqualTo(401)
                  .isLessThan(500);
            });
  }

  @Test
  void a_role_that_no_service_knows_enters_nowhere_but_where_all_do() {
    Door door = Door.at(port).as("somebody");
    lines()
        .forEach(
            line ->
                assertThat(call(door, line).status() == 403)
                    .as(line.path)
                    .isEqualTo(!line.isPublic()));
  }

  @Test
  void nobody_enters_where_not_all_do() {
    Door door = Door.at(port);
    lines()
        .forEach(
            line -> {
              Answer answer = call(door, line);
              assertThat(answer.status() == 401).as("%s", answer).isEqualTo(!line.isPublic());
              assertThat(answer.header("WWW-Authenticate").startsWith("Bearer"))
                  .as("%s", answer)
                  .isEqualTo(!line.isPublic());
            });
  }

  @Test
  void the_description_of_the_api_is_sound() {
    ApiDescription.check(Door.at(port).get("/v3/api-docs").body(), mappings);
  }

  private Answer call(Door door, Line line) {
    String path = line.path;
    for (Map.Entry<String, String> variable : variables().entrySet()) {
      path = path.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    boolean reads = line.method.equals("GET");
    return door.send(
        line.method, path, reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
  }

  private Stream<Line> lines() {
    return table().lines().filter(line -> !line.isBlank()).map(Line::of);
  }

  private Set<String> endpoints() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(endpoint -> endpoint.getValue().getBeanType().getName().startsWith("fr.palmares."))
        .map(
            endpoint ->
                endpoint.getKey().getMethodsCondition().getMethods().iterator().next()
                    + " "
                    + endpoint.getKey().getPatternValues().iterator().next())
        .collect(Collectors.toSet());
  }

  private record Line(String method, String path, Set<String> roles) {

    static Line of(String text) {
      List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
      return new Line(words.get(0), words.get(1), Set.copyOf(words.subList(2, words.size())));
    }

    boolean isPublic() {
      return roles.contains(Role.PUBLIC.text());
    }

    boolean allows(Role role) {
      return isPublic() || roles.contains(role.text());
    }
  }
}
