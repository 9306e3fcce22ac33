package fr.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every request that a guide shows (docs/http, and curl in Markdown) meets an endpoint that a
 * service has, in a role that may call it. The services' own RolesTest holds their tables true.
 */
class SampleRequestsTest {

  private static final Path ROOT = Path.of("../..");
  private static final Map<String, String> SERVICES =
      Map.of(
          "8081", "application-service",
          "8082", "evaluation-service",
          "8083", "results-service");
  private static final Pattern ROW =
      Pattern.compile("^ +(GET|PUT|POST|DELETE) +(/\\S+) +([a-z ]+)$", Pattern.MULTILINE);
  private static final Pattern PORT = Pattern.compile("@host = http://localhost:(\\d+)");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "^(GET|PUT|POST|DELETE) \\{\\{host}}(\\S+)\n(?:Authorization: Bearer \\{\\{(\\w+)}})?",
          Pattern.MULTILINE);
  private static final Pattern CURL =
      Pattern.compile("^curl .*?(?=^(?:curl |#|```))", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern METHOD = Pattern.compile("-X (PUT|POST|DELETE)");
  private static final Pattern ADDRESS = Pattern.compile("localhost:(808\\d)(/[^\\s'\"]*)");
  private static final Pattern TOKEN = Pattern.compile("\\$\\(token ([a-z-]+)\\)");

  /** A row of a service's table: an endpoint and who may call it. */
  private record Endpoint(String method, Pattern path, Set<String> roles) {}

  /** A request as a guide shows it; without a role where nobody signs in. */
  private record Request(
      String where, String service, String method, String path, @Nullable String role) {

    /** Who signs in may call what everybody may. */
    boolean meets(Endpoint endpoint) {
      return endpoint.method().equals(method)
          && endpoint.path().matcher(path.replaceFirst("\\?.*", "")).matches()
          && (endpoint.roles().contains("public")
              || (role != null && endpoint.roles().contains(role)));
    }
  }

  @Test
  void every_sample_request_meets_an_endpoint_in_a_role_that_may_call_it() throws IOException {
    List<Request> requests = new ArrayList<>();
    for (Path file : in("docs/http", ".http")) {
      requests.addAll(samples(file));
    }
    assertThat(requests).as("requests in docs/http").hasSizeGreaterThan(50);
    check(requests);
  }

  @Test
  void every_curl_of_the_guides_meets_an_endpoint_in_a_role_that_may_call_it() throws IOException {
    List<Request> requests = new ArrayList<>(curls(ROOT.resolve("README.md")));
    for (Path file : in("docs", ".md")) {
      requests.addAll(curls(file));
    }
    assertThat(requests).as("curl in the guides").hasSizeGreaterThan(50);
    check(requests);
  }

  private static void check(List<Request> requests) {
    Map<String, List<Endpoint>> tables = tables();
    assertThat(requests)
        .allSatisfy(
            request ->
                assertThat(tables.get(request.service()))
                    .as("%s", request)
                    .anyMatch(request::meets));
  }

  private static Map<String, List<Endpoint>> tables() {
    return SERVICES.values().stream()
        .collect(Collectors.toMap(name -> name, SampleRequestsTest::table));
  }

  private static List<Endpoint> table(String service) {
    String part = service.replace("-service", "");
    Path test =
        ROOT.resolve(service)
            .resolve("src/test/java/fr/palmares/" + part + "/story/RolesTest.java");
    List<Endpoint> endpoints = new ArrayList<>();
    Matcher row = ROW.matcher(read(test));
    while (row.find()) {
      endpoints.add(
          new Endpoint(
              row.group(1),
              Pattern.compile(row.group(2).replaceAll("\\{\\w+}", "[^/]+")),
              Set.of(row.group(3).strip().split(" +", -1))));
    }
    assertThat(endpoints).as("rows in %s", test).isNotEmpty();
    return endpoints;
  }

  private static List<Request> samples(Path file) {
    String text = read(file);
    Matcher port = PORT.matcher(text);
    assertThat(port.find()).as("%s names its @host", file).isTrue();
    String service = service(port.group(1));
    List<Request> requests = new ArrayList<>();
    Matcher sample = SAMPLE.matcher(text);
    while (sample.find()) {
      requests.add(
          new Request(
              file.getFileName() + ": " + sample.group(2),
              service,
              sample.group(1),
              sample.group(2).replaceAll("\\{\\{\\w+}}", "x"),
              sample.group(3)));
    }
    return requests;
  }

  /** Those that name a service's port, the doors of the actuator apart, which are no mappings. */
  private static List<Request> curls(Path file) {
    List<Request> requests = new ArrayList<>();
    Matcher curl = CURL.matcher(read(file));
    while (curl.find()) {
      Matcher address = ADDRESS.matcher(curl.group());
      if (address.find() && !address.group(2).startsWith("/actuator/")) {
        Matcher method = METHOD.matcher(curl.group());
        Matcher token = TOKEN.matcher(curl.group());
        requests.add(
            new Request(
                file.getFileName() + ": " + curl.group(),
                service(address.group(1)),
                method.find() ? method.group(1) : "GET",
                address.group(2),
                token.find() ? token.group(1).replaceFirst("-.*", "") : null));
      }
    }
    return requests;
  }

  private static String service(String port) {
    return Objects.requireNonNull(SERVICES.get(port), port);
  }

  private static List<Path> in(String folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
