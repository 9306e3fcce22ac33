package fr.palmares.web;

import fr.palmares.eventing.Positions;
import fr.palmares.eventing.ReadModels;
import fr.palmares.eventing.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Read your writes: a command answers with the position of its last event, and a read that names a
 * position waits until this service's projections have reached it, two seconds at most. Positions
 * are sealed ({@link Positions}): they compare to nothing.
 */
public final class PositionHeaders implements HandlerInterceptor {

  /** On the answer to a command: where its last event stands. */
  public static final String POSITION = "Palmares-Position";

  /** On a read: the position that it wants to see. */
  public static final String AFTER = "Palmares-After";

  /** On the answer to a read that did not wait long enough to see it. */
  public static final String LAG = "Palmares-Lag";

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MOST = 100;

  private final ReadModels readModels;
  private final Positions positions;

  PositionHeaders(ReadModels readModels, Positions positions) {
    this.readModels = readModels;
    this.positions = positions;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String after = request.getHeader(AFTER);
    if (after == null || !HttpMethod.GET.matches(request.getMethod())) {
      return true;
    }
    long position = latest(after);
    if (position > 0 && !readModels.await(position, PATIENCE)) {
      response.setHeader(LAG, "true");
    }
    return true;
  }

  /** The latest of the positions in a header; a list of them is parted by commas. */
  private long latest(String after) {
    long latest = 0;
    for (String one : after.split(",", MOST + 1)) {
      long position =
          positions
              .opened(one.strip())
              .orElseThrow(
                  () ->
                      new UnreadableRequest(
                          "invalid-position", AFTER, "send what " + POSITION + " said"));
      latest = Math.max(latest, position);
    }
    return latest;
  }

  /** Marks an answer with where the command's last event stands. */
  public void mark(HttpServletResponse response, Receipt receipt) {
    response.setHeader(POSITION, told(receipt));
  }

  /** The position of a receipt as callers are told. */
  public String told(Receipt receipt) {
    return positions.sealed(receipt.position());
  }
}
