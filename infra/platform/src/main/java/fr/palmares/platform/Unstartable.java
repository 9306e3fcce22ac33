package fr.palmares.platform;

/** Why the platform cannot start here: one sentence for a person, shown without a stack trace. */
public final class Unstartable extends RuntimeException {

  /**
   * A reason.
   *
   * @param message one sentence that says what is wrong and what helps
   */
  public Unstartable(String message) {
    super(message);
  }

  /**
   * A reason with its cause.
   *
   * @param message one sentence that says what is wrong and what helps
   * @param cause what went wrong below
   */
  public Unstartable(String message, Throwable cause) {
    super(message, cause);
  }
}
