package fr.palmares.application;

import fr.palmares.web.testing.HouseRules;
import org.junit.jupiter.api.Test;

/** The shape of this service, kept. */
class ArchitectureTest {

  private static final HouseRules RULES = HouseRules.of(ApplicationService.class);

  @Test
  void no_other_service_is_known() {
    RULES.no_other_service_is_known();
  }

  @Test
  void parts_know_each_other_one_way() {
    RULES.parts_know_each_other_one_way();
  }

  @Test
  void the_domain_is_free_of_frameworks() {
    RULES.the_domain_is_free_of_frameworks();
  }

  @Test
  void projections_touch_nothing_but_their_tables() {
    RULES.projections_touch_nothing_but_their_tables();
  }

  @Test
  void doors_hold_no_sql() {
    RULES.doors_hold_no_sql();
  }

  @Test
  void aggregates_hold_no_sql_and_no_http() {
    RULES.aggregates_hold_no_sql_and_no_http();
  }
}
