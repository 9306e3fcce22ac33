package fr.palmares.evaluation.disagreement;

import java.util.List;

/** Figures with the method that gave them. */
public record Measured<T>(Method method, List<T> values) {
  public Measured {
    values = List.copyOf(values);
  }
}
