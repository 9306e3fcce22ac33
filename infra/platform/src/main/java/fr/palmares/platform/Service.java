package fr.palmares.platform;

import java.util.Locale;

/** The three services, in the order of the year. */
public enum Service {
  /** Editions, local authorities, applications. */
  APPLICATION(8081),
  /** Jury, scoring, deliberation. */
  EVALUATION(8082),
  /** Levels, mentions, palmarès, progression, audit. */
  RESULTS(8083);

  private final int usualPort;

  Service(int usualPort) {
    this.usualPort = usualPort;
  }

  /**
   * The port it listens on unless that is taken.
   *
   * @return a port
   */
  public int usualPort() {
    return usualPort;
  }

  /**
   * Its name in addresses, databases and files.
   *
   * @return {@code application}, {@code evaluation} or {@code results}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The folder of the project that it is built in.
   *
   * @return for example {@code application-service}
   */
  public String module() {
    return text() + "-service";
  }
}
