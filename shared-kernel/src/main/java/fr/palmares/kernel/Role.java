package fr.palmares.kernel;

/** What an actor may be to the label. {@link #SYSTEM} is a service that reacts to an event. */
public enum Role implements Word {
  ORGANIZER,
  JUROR,
  CANDIDATE,
  ANALYST,
  AUDITOR,
  ADMINISTRATOR,
  PUBLIC,
  SYSTEM;

  public static Role of(String text) {
    return Scalar.oneOf(values(), text, "role");
  }

  @Override
  public String toString() {
    return text();
  }
}
