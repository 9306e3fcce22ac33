package fr.palmares.kernel;

import java.util.Locale;

/** What becomes of an appeal (recours), or what somebody advises. */
public enum AppealOutcome implements Scalar {
  UPHELD,
  PARTLY_UPHELD,
  REJECTED;

  /**
   * Reads {@code upheld}, {@code partly-upheld} or {@code rejected}.
   *
   * @throws Refusal {@code invalid-value}
   */
  public static AppealOutcome of(String text) {
    for (AppealOutcome outcome : values()) {
      if (outcome.text().equals(text)) {
        return outcome;
      }
    }
    throw Refusal.invalid(
        "invalid-value", "outcome", "'%s' is not one of upheld, partly-upheld, rejected", text);
  }

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return text();
  }
}
