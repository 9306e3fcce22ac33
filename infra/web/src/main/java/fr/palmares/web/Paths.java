package fr.palmares.web;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Where in a JSON body something stands: {@code scores[2].points}. */
final class Paths {

  private Paths() {}

  static String of(List<JacksonException.Reference> path) {
    StringBuilder text = new StringBuilder();
    for (JacksonException.Reference step : path) {
      if (step.getPropertyName() == null) {
        text.append('[').append(step.getIndex()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return text.toString();
  }
}
