package fr.palmares.platform;

import java.nio.file.Path;

/** The project's folder, where the script {@code palmares} lies. */
public final class Home {
  private Home() {}

  /**
   * As the script tells by the system property {@code palmares.home}.
   *
   * @return the folder; the current one without the property
   */
  public static Path folder() {
    return Path.of(System.getProperty("palmares.home", ".")).toAbsolutePath().normalize();
  }
}
