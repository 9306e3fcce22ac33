package fr.palmares.results;

import fr.palmares.web.testing.HouseRules;

/** The shape of this service, kept. */
class ArchitectureTest extends HouseRules {

  ArchitectureTest() {
    super(ResultsService.class);
  }
}
