package fr.palmares.kernel;

/** What becomes of an appeal (recours), or what somebody advises. */
public enum AppealOutcome implements Word {
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
  public String toString() {
    return text();
  }
}
