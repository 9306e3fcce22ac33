package fr.palmares.platform.demo;

/** Why the demonstration cannot go on; the message is for a person. */
final class StepFailed extends RuntimeException {
  StepFailed(String message) {
    super(message);
  }

  StepFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
