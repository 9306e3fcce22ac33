package fr.palmares.evaluation.assignment;

import fr.palmares.evaluation.scoring.AssignedJurors;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Loads assignments from the event store: one small stream an application. */
@Component
class StoredAssignments implements Assignments, AssignedJurors {

  private static final String TYPE = "assignment";

  private final Streams streams;

  StoredAssignments(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Map<ApplicationId, Assignment> of(EditionYear edition) {
    Map<ApplicationId, Assignment> made = new LinkedHashMap<>();
    for (String stream : streams.named(TYPE, TYPE + "-" + edition + "-")) {
      ApplicationId application = ApplicationId.of(stream.substring(TYPE.length() + 1));
      made.put(application, of(application));
    }
    return made;
  }

  @Override
  public Plan plan(EditionYear edition) {
    return streams.load(
        new DistributionId(edition).toString(), DistributionEvent.class, Plan.NONE, Plan::evolve);
  }

  @Override
  public void distributing(EditionYear edition) {
    streams.lockExclusive("assignments-" + edition);
  }

  @Override
  public void changing(ApplicationId application) {
    streams.lockShared("assignments-" + application.edition());
    streams.lockExclusive(lock(application));
  }

  @Override
  public void checkAssigned(ApplicationId application, JurorId juror) {
    streams.lockShared(lock(application));
    of(application).checkAssigned(application, juror);
  }

  @Override
  public List<JurorId> expected(ApplicationId application, List<JurorId> jury) {
    Assignment assignment = of(application);
    return assignment.made() ? jury.stream().filter(assignment.jurors()::contains).toList() : jury;
  }

  private Assignment of(ApplicationId application) {
    return streams.load(
        new AssignmentId(application).toString(),
        AssignmentEvent.class,
        Assignment.NONE,
        Assignment::evolve);
  }

  private static String lock(ApplicationId application) {
    return "assignment-" + application;
  }
}
