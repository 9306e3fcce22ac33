package fr.palmares.eventing.kafka;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a type of event that is no longer written as its successor. Declared as a bean; several
 * lead from the oldest version to the newest.
 *
 * @param from the name that is no longer written: {@code fr.palmares.edition.edition-prepared.v1}
 * @param to the name that took its place
 * @param body makes the new body of the old one
 */
public record Upcast(String from, String to, UnaryOperator<ObjectNode> body) {
  public Upcast {
    if (from.equals(to)) {
      throw new IllegalArgumentException("an upcast of " + from + " leads to itself");
    }
  }
}
