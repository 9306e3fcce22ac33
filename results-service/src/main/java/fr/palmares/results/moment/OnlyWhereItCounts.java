package fr.palmares.results.moment;

import fr.palmares.kernel.Refusal;
import fr.palmares.web.UnreadableRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A door that answers of the present alone says so, rather than pass it off as the past; and no
 * door chooses between several moments.
 */
@Component
class OnlyWhereItCounts implements HandlerInterceptor, WebMvcConfigurer {

  private static final String AS_OF = "asOf";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String[] asked = request.getQueryString() == null ? null : request.getParameterValues(AS_OF);
    if (asked != null && asked.length > 1) {
      throw new UnreadableRequest("said-twice", AS_OF, "asOf stands here several times: say one");
    }
    if (asked != null
        && handler instanceof HandlerMethod door
        && Stream.of(door.getMethodParameters())
            .noneMatch(parameter -> parameter.getParameterType() == Moment.class)) {
      throw Refusal.invalid("present-only", AS_OF, "this is told as it is now: leave asOf out");
    }
    return true;
  }
}
