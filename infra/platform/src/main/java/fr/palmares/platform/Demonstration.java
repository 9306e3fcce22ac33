package fr.palmares.platform;

import java.util.Set;

/** What a new platform is filled with, so that there is something to look at. */
public interface Demonstration {

  /**
   * Who judges in it.
   *
   * @return the jurors who need an account before it is played
   */
  Set<String> jurors();

  /**
   * Plays it through the services' public HTTP APIs.
   *
   * @param platform running, and empty
   * @param out where progress is shown
   * @throws RuntimeException if a step fails
   */
  void play(Platform platform, Console out);
}
