package fr.palmares.evaluation.assignment;

import fr.palmares.evaluation.assignment.DistributionEvent.DistributionApplied;
import fr.palmares.evaluation.assignment.DistributionEvent.DistributionDecided;
import fr.palmares.evaluation.assignment.DistributionEvent.Given;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The last distribution of an edition, as its events tell. A process that dies while it is applied
 * leaves it open: whoever distributes next goes on with this very plan.
 *
 * @param number 0 before the first
 * @param open what is being applied; empty once all of it is
 */
record Plan(int number, List<Given> open) {

  static final Plan NONE = new Plan(0, List.of());

  Plan {
    open = List.copyOf(open);
  }

  /** Adds to what is open already. Where nothing is added there is nothing to decide. */
  List<DistributionEvent> decide(EditionYear edition, Map<ApplicationId, List<JurorId>> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Given> files = new ArrayList<>(open);
    found.forEach((application, jurors) -> files.add(new Given(application, jurors)));
    return List.of(new DistributionDecided(edition, number + 1, files));
  }

  /** The plan of this number is applied; an older one is of no interest any more. */
  List<DistributionEvent> applied(EditionYear edition, int which) {
    return which == number && !open.isEmpty()
        ? List.of(new DistributionApplied(edition, number))
        : List.of();
  }

  Plan evolve(DistributionEvent event) {
    if (event instanceof DistributionDecided decided) {
      return new Plan(decided.number(), decided.files());
    }
    return event instanceof DistributionApplied ? new Plan(number, List.of()) : this;
  }
}
