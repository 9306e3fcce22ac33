package fr.palmares.results.feedback;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.results.evaluated.Scores;
import fr.palmares.results.evaluated.Scores.Given;
import fr.palmares.results.feedback.Feedback.FromJuror;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what the jurors gave a file and wrote on it, and what was decided on their comments. */
@Component
class ScoreBook implements Comments {

  /** A comment as the organizer reads it; {@code status} is null until it is decided on. */
  record Written(Comment on, String text, Clearance.@Nullable Status status) {}

  private final Scores scores;
  private final Streams streams;

  ScoreBook(Scores scores, Streams streams) {
    this.scores = scores;
    this.streams = streams;
  }

  @Override
  public Set<Comment> of(ApplicationId application) {
    return scores.of(application).stream()
        .filter(given -> !given.comment().isBlank())
        .map(ScoreBook::comment)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Every comment of an application and what was decided on it. */
  List<Written> written(ApplicationId application) {
    Clearance clearance = clearance(application);
    return scores.of(application).stream()
        .filter(given -> !given.comment().isBlank())
        .map(given -> new Written(comment(given), given.comment(), clearance.of(comment(given))))
        .toList();
  }

  /** What the applicant is told of each criterion, by the jurors' numbers. */
  Map<CriterionId, List<FromJuror>> told(ApplicationId application) {
    Clearance clearance = clearance(application);
    Map<CriterionId, List<FromJuror>> told = new LinkedHashMap<>();
    for (Given given : scores.of(application)) {
      boolean shown = !given.comment().isBlank() && clearance.shows(comment(given));
      told.computeIfAbsent(given.criterion(), criterion -> new ArrayList<>())
          .add(
              new FromJuror(
                  "Juré " + given.number(),
                  Optional.ofNullable(given.points()).map(Points::rounded).orElse(null),
                  shown ? given.comment() : null));
    }
    return told;
  }

  private Clearance clearance(ApplicationId application) {
    return streams.load(
        new FeedbackId(application).toString(),
        FeedbackEvent.class,
        Clearance.NONE,
        Clearance::evolve);
  }

  private static Comment comment(Given given) {
    return new Comment(given.criterion(), given.juror(), given.revision());
  }
}
