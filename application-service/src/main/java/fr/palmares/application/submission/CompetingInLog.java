package fr.palmares.application.submission;

import fr.palmares.application.edition.Competing;
import fr.palmares.application.submission.Application.Status;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads the applications of an edition off the log: a read model may not have the last ones yet.
 */
@Component
class CompetingInLog implements Competing {

  private final Streams streams;

  CompetingInLog(Streams streams) {
    this.streams = streams;
  }

  @Override
  public List<ApplicationId> in(EditionYear edition) {
    return streams.named("application", edition + "-").stream()
        .filter(this::competes)
        .map(ApplicationId::of)
        .toList();
  }

  private boolean competes(String stream) {
    return streams
            .load(stream, ApplicationEvent.class, Application.NONE, Application::evolve)
            .status()
        == Status.SUBMITTED;
  }
}
