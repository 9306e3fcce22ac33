package fr.palmares.evaluation;

import fr.palmares.web.testing.HouseRules;

/** The shape of this service, kept. */
class ArchitectureTest extends HouseRules {

  ArchitectureTest() {
    super(EvaluationService.class);
  }
}
