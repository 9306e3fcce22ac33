package fr.palmares.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class EveryEndpointSaysWhoTest {

  private final RequestMappingHandlerMapping mappings = new RequestMappingHandlerMapping();

  @Test
  void a_service_with_an_endpoint_that_says_nothing_does_not_start() throws Exception {
    register("silent");

    assertThatThrownBy(() -> new EveryEndpointSaysWho(mappings).afterSingletonsInstantiated())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("@AllowedTo")
        .hasMessageContaining("silent");
  }

  @Test
  void a_service_whose_endpoints_all_say_who_starts() throws Exception {
    register("open");

    assertThatCode(() -> new EveryEndpointSaysWho(mappings).afterSingletonsInstantiated())
        .doesNotThrowAnyException();
  }

  private void register(String method) throws NoSuchMethodException {
    mappings.registerMapping(
        RequestMappingInfo.paths("/" + method).build(),
        new Doors(),
        Doors.class.getDeclaredMethod(method));
  }

  static final class Doors {
    void silent() {}

    @AllowedTo(Role.PUBLIC)
    void open() {}
  }
}
