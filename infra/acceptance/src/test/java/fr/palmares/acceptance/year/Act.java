package fr.palmares.acceptance.year;

import fr.palmares.platform.Service;

/** What all acts share: the house, its doors, and the names of what is at stake. */
abstract class Act {
  /** The edition. */
  static final String EDITION = "/editions/2046";

  /** A commune of the register, in the label for the second time. */
  static final String POMMES = "2046-200000001";

  /** An EPCI of the register. */
  static final String CIDRE = "2046-200000002";

  /** A syndicate that was registered by hand. */
  static final String NOYERS = "2046-syndicat-syndicat-des-noyers";

  /** A commune that was taken over from démarches-simplifiées. */
  static final String FRICHE = "2046-213801699";

  /** Withdrawn. */
  static final String REGRETS = "2046-commune-les-regrets";

  private final House house;

  Act(House house) {
    this.house = house;
  }

  House house() {
    return house;
  }

  /** At the door of application-service. */
  Person applying(String account) {
    return house.at(Service.APPLICATION, account);
  }

  /** At the door of evaluation-service. */
  Person judging(String account) {
    return house.at(Service.EVALUATION, account);
  }

  /** At the door of results-service. */
  Person publishing(String account) {
    return house.at(Service.RESULTS, account);
  }

  static String file(String application, String below) {
    return "/applications/" + application + below;
  }

  static String because(String reason) {
    return "{\"reason\": \"%s\"}".formatted(reason);
  }
}
