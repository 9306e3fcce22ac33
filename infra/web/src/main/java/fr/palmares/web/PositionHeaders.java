package fr.palmares.web;

import fr.palmares.eventing.ReadModels;
import fr.palmares.eventing.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Read your writes: a command answers with the position of its last event, and a read that names a
 * position waits until this service's projections have reached it, two seconds at most.
 */
public final class PositionHeaders implements HandlerInterceptor {

  /** On the answer to a command: where its last event stands. */
  public static final String POSITION = "Palmares-Position";

  /** On a read: the position that it wants to see. */
  public static final String AFTER = "Palmares-After";

  /** On the answer to a read that did not wait long enough to see it. */
  public static final String LAG = "Palmares-Lag";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ReadModels readModels;

  PositionHeaders(ReadModels readModels) {
    this.readModels = readModels;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String after = request.getHeader(AFTER);
    if (after == null || !HttpMethod.GET.matches(request.getMethod())) {
      return true;
    }
    if (!after.matches("\\d{1,18}")) {
      throw new UnreadableRequest("invalid-position", AFTER, "'" + after + "' is not a position");
    }
    long position = Long.parseLong(after);
    if (position > 0 && !readModels.await(position, PATIENCE)) {
      response.setHeader(LAG, "true");
    }
    return true;
  }

  /** Marks an answer with where the command's last event stands. */
  public static void mark(HttpServletResponse response, Receipt receipt) {
    response.setHeader(POSITION, Long.toString(receipt.position()));
  }
}
