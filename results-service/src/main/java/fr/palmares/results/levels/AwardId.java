package fr.palmares.results.levels;

import fr.palmares.kernel.ApplicationId;

/** An application's award. Its text names its stream. */
public record AwardId(ApplicationId application) {
  @Override
  public String toString() {
    return "award-" + application;
  }
}
