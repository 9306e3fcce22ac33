package fr.palmares.platform.demo;

import fr.palmares.platform.Platform;

/** The services' doors. */
record Doors(Door application, Door evaluation, Door results) {
  static Doors of(Platform platform, Patience patience) {
    return new Doors(
        new Door("application-service", platform.application(), platform.tokens(), patience),
        new Door("evaluation-service", platform.evaluation(), platform.tokens(), patience),
        new Door("results-service", platform.results(), platform.tokens(), patience));
  }
}
