package fr.palmares.evaluation;

import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;

/** Why something was decided, in words that will be read years later; never blank. */
public record Reason(String text) implements Scalar {

  private static final int LONGEST = 4_000;

  public Reason {
    text = text.strip();
    if (text.isEmpty()) {
      throw Refusal.invalid("reason-missing", "reason", "say why: a reason is required here");
    }
    if (text.length() > LONGEST) {
      throw Refusal.invalid("text-too-long", "reason", "at most %d characters", LONGEST);
    }
  }

  /**
   * A reason as somebody wrote it.
   *
   * @throws Refusal {@code reason-missing}, {@code text-too-long}
   */
  public static Reason of(String text) {
    return new Reason(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
