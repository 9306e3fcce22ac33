package fr.palmares.application;

import fr.palmares.web.testing.HouseRules;

/** The shape of this service, kept. */
class ArchitectureTest extends HouseRules {

  ArchitectureTest() {
    super(ApplicationService.class);
  }
}
