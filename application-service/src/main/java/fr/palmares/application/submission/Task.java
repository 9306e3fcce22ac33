package fr.palmares.application.submission;

import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Word;

/** What a member of an application's team does. */
public enum Task implements Word {
  /** Reads it. */
  READER,
  /** Reads it, answers, attaches evidence, amends and replies. */
  EDITOR,
  /** All that, and hands in, withdraws, objects, and says who belongs to the team. */
  OWNER;

  /**
   * Reads {@code reader}, {@code editor} or {@code owner}.
   *
   * @throws Refusal {@code invalid-value}
   */
  public static Task of(String text) {
    return Scalar.oneOf(values(), text, "task");
  }

  @Override
  public String toString() {
    return text();
  }
}
