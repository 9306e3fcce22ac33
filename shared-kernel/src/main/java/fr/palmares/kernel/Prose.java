package fr.palmares.kernel;

/** What people write for others to read, years later: why something was decided, what is asked. */
public final class Prose {

  /** More than anybody reads; every event that holds it travels to every service. */
  private static final int LONGEST = 10_000;

  private Prose() {}

  /**
   * A text that somebody wrote, without the space around it: up to 10,000 characters.
   *
   * @param missing the rule that refuses a blank
   * @throws Refusal {@code missing}, {@code text-too-long}, naming the field
   */
  public static String of(String text, String field, String missing) {
    String written = text.strip();
    if (written.isEmpty()) {
      throw Refusal.invalid(missing, field, "this is blank: say it in writing");
    }
    if (written.length() > LONGEST) {
      throw Refusal.invalid("text-too-long", field, "at most %d characters", LONGEST);
    }
    return written;
  }

  /**
   * Why something was decided, as {@link #of}.
   *
   * @throws Refusal {@code reason-missing}, {@code text-too-long}
   */
  public static String reason(String text) {
    return of(text, "reason", "reason-missing");
  }
}
