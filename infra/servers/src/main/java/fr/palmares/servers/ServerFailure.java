package fr.palmares.servers;

/** A server that did not start, stop or obey; the message tells a person why. */
public final class ServerFailure extends RuntimeException {

  /**
   * A failure without a cause.
   *
   * @param message one sentence for a person
   */
  public ServerFailure(String message) {
    super(message);
  }

  /**
   * A failure with its cause.
   *
   * @param message one sentence for a person
   * @param cause what went wrong below
   */
  public ServerFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
