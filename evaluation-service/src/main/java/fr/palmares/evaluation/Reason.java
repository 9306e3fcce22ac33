package fr.palmares.evaluation;

import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Scalar;

/** Why something was decided, in words that will be read years later; never blank. */
public record Reason(String text) implements Scalar {

  public Reason {
    text = Prose.reason(text);
  }

  /**
   * A reason as somebody wrote it.
   *
   * @throws fr.palmares.kernel.Refusal {@code reason-missing}, {@code text-too-long}
   */
  public static Reason of(String text) {
    return new Reason(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
