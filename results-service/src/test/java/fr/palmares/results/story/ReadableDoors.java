package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.AllowedTo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * All that can be read at the service, read off the service itself, so that no door can be
 * forgotten; what each is asked with follows from its parameters' types.
 */
@TestComponent
class ReadableDoors {

  private final RequestMappingHandlerMapping mappings;

  ReadableDoors(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  /** Every readable door, asked with all that may name something of these editions. */
  Set<String> of(AnEdition... editions) {
    Set<String> paths = new LinkedHashSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, door) -> {
              if (door.hasMethodAnnotation(AllowedTo.class) && reads(info)) {
                info.getPatternValues().forEach(p -> paths.addAll(paths(p, door, editions)));
              }
            });
    assertThat(paths).contains("/palmares/" + editions[0].year());
    return paths;
  }

  private static boolean reads(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
  }

  private static List<String> paths(String pattern, HandlerMethod door, AnEdition... editions) {
    List<String> paths = List.of(pattern);
    List<String> queries = List.of("");
    List<String> optional = new ArrayList<>();
    for (MethodParameter parameter : door.getMethodParameters()) {
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      String name = String.valueOf(parameter.getParameterName());
      List<String> values = values(name, parameter.getParameterType(), editions);
      RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
      if (parameter.hasParameterAnnotation(PathVariable.class)) {
        paths = each(paths, values, (path, value) -> path.replace("{" + name + "}", value));
      } else if (query != null && query.required()) {
        queries = each(queries, values, (all, value) -> all + "&" + name + "=" + value);
      } else if (query != null) {
        values.forEach(value -> optional.add("&" + name + "=" + value));
      }
    }
    assertThat(paths).as("say in values(…) what to ask with").noneMatch(p -> p.contains("{"));
    List<String> all = new ArrayList<>();
    for (String path : paths) {
      for (String query : queries) {
        all.add(path + (query.isEmpty() ? "" : "?" + query.substring(1)));
        optional.forEach(more -> all.add(path + "?" + (query + more).substring(1)));
      }
    }
    return all;
  }

  private static List<String> each(
      List<String> some, List<String> values, BinaryOperator<String> with) {
    return some.stream()
        .flatMap(one -> values.stream().map(value -> with.apply(one, value)))
        .toList();
  }

  private static List<String> values(String name, Class<?> type, AnEdition... editions) {
    if (name.equals("from")) {
      return List.of("1996");
    }
    if (type == EditionYear.class) {
      return Arrays.stream(editions).map(edition -> edition.year().text()).toList();
    }
    if (type == AuthorityId.class) {
      return List.of("commune-nevers", "commune-vals", "commune-claix");
    }
    if (type == ApplicationId.class) {
      return List.of(editions[0].application("Nevers").text());
    }
    if (type == Moment.class) {
      return List.of("2030-01-01T00:00:00Z", "2030-01-02T16:00:00Z", "2031-01-01T00:00:00Z");
    }
    return type == boolean.class || type == Boolean.class ? List.of("true") : List.of("0", "1");
  }
}
