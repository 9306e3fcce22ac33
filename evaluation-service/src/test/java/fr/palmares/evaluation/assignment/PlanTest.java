package fr.palmares.evaluation.assignment;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.BORIS;
import static fr.palmares.evaluation.Given.EDITION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.assignment.DistributionEvent.DistributionApplied;
import fr.palmares.evaluation.assignment.DistributionEvent.DistributionDecided;
import fr.palmares.evaluation.assignment.DistributionEvent.Given;
import fr.palmares.kernel.ApplicationId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final Given FIRST = new Given(APPLICATION, List.of(ALICE));
  private static final Given LATER = new Given(ApplicationId.of(EDITION + "-z"), List.of(BORIS));

  @Test
  void what_is_found_is_decided_at_once() {
    assertThat(Plan.NONE.decide(EDITION, Map.of(APPLICATION, List.of(ALICE))))
        .containsExactly(new DistributionDecided(EDITION, 1, List.of(FIRST)));
    assertThat(Plan.NONE.decide(EDITION, Map.of())).isEmpty();
  }

  @Test
  void what_is_open_stays_and_comes_first() {
    Plan open = Plan.NONE.evolve(new DistributionDecided(EDITION, 1, List.of(FIRST)));

    assertThat(open.decide(EDITION, Map.of(LATER.application(), LATER.jurors())))
        .containsExactly(new DistributionDecided(EDITION, 2, List.of(FIRST, LATER)));
    assertThat(open.decide(EDITION, Map.of())).as("nothing new").isEmpty();
  }

  @Test
  void a_plan_ends_once() {
    Plan open = Plan.NONE.evolve(new DistributionDecided(EDITION, 2, List.of(FIRST)));
    Plan applied = open.evolve(new DistributionApplied(EDITION, 2));

    assertThat(open.applied(EDITION, 2)).containsExactly(new DistributionApplied(EDITION, 2));
    assertThat(open.applied(EDITION, 1)).as("an older one").isEmpty();
    assertThat(applied.applied(EDITION, 2)).isEmpty();
    assertThat(applied.open()).isEmpty();
  }
}
