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
  private final Files files;

  CompetingInLog(Streams streams, Files files) {
    this.streams = streams;
    this.files = files;
  }

  @Override
  public List<ApplicationId> in(EditionYear edition) {
    return streams.named("application", edition + "-").stream()
        .map(ApplicationId::of)
        .filter(application -> files.load(application).status() == Status.SUBMITTED)
        .toList();
  }
}
