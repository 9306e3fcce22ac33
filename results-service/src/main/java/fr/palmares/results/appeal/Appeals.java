package fr.palmares.results.appeal;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.AppealOutcome;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.results.appeal.AppealEvent.AppealDecided;
import fr.palmares.results.appeal.AppealEvent.Correction;
import fr.palmares.results.appeal.AppealView.Decision;
import fr.palmares.results.appeal.AppealView.Effect;
import fr.palmares.results.appeal.AppealView.Opinion;
import fr.palmares.results.appeal.AppealView.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how appeals stand, each read off its own stream. */
@Component
public class Appeals {

  /**
   * The appeals of an edition that a reader may know of.
   *
   * @param decided how many came out how
   */
  record OfEdition(
      EditionYear edition, int lodged, Map<AppealOutcome, Integer> decided, List<Line> appeals) {}

  /** An appeal; {@code outcome} is null until it is decided. */
  record Line(ApplicationId application, Status status, @Nullable AppealOutcome outcome) {}

  private final Streams streams;
  private final Contested contested;

  Appeals(Streams streams, Contested contested) {
    this.streams = streams;
    this.contested = contested;
  }

  /**
   * This person is named to look at the appeal against this result.
   *
   * @throws Refusal {@code not-named}
   */
  public void checkNamed(ActorId who, ApplicationId application) {
    appeal(application).checkNamed(JurorId.of(who.text()));
  }

  /**
   * The result is public, so that it can be contested.
   *
   * @throws Refusal {@code no-palmares}, {@code unknown-application}
   */
  void checkPublic(ApplicationId application) {
    contested.until(application);
  }

  /**
   * An appeal as this person may read it: an applicant is told no juror and no opinion, a juror
   * nobody else's opinion before the decision.
   */
  AppealView of(ApplicationId application, Actor reader) {
    Appeal appeal = appeal(application);
    boolean candidate = reader.role() == Role.CANDIDATE;
    return new AppealView(
        application,
        contested.until(application),
        AppealView.status(appeal),
        appeal.grounds(),
        candidate ? List.of() : appeal.jurors(),
        appeal.opinions().stream()
            .filter(opinion -> !candidate)
            .filter(
                opinion ->
                    reader.role() != Role.JUROR
                        || appeal.decision() != null
                        || opinion.juror().text().equals(reader.id().text()))
            .map(opinion -> new Opinion(opinion.juror(), opinion.advice(), opinion.opinion()))
            .toList(),
        decision(application, appeal.decision()));
  }

  private @Nullable Decision decision(ApplicationId application, @Nullable AppealDecided decided) {
    if (decided == null) {
      return null;
    }
    Correction correction = decided.correction();
    return new Decision(
        decided.outcome(),
        decided.reason(),
        correction == null ? null : effect(application, correction.level()));
  }

  private Effect effect(ApplicationId application, @Nullable LevelId level) {
    return new Effect(
        level,
        contested.scale(application).name(level),
        Objects.equals(contested.standing(application), level));
  }

  /** The appeals of an edition but those against results that are closed to the reader. */
  OfEdition of(EditionYear edition, Set<ApplicationId> closed) {
    List<Line> lines =
        lodged(edition.text() + "-").filter(a -> !closed.contains(a)).map(this::line).toList();
    Map<AppealOutcome, Integer> decided = new EnumMap<>(AppealOutcome.class);
    lines.stream()
        .map(Line::outcome)
        .filter(Objects::nonNull)
        .forEach(outcome -> decided.merge(outcome, 1, Integer::sum));
    return new OfEdition(edition, lines.size(), decided, lines);
  }

  /** The appeals that a juror is named to look at. */
  List<Line> namedOn(ActorId who) {
    JurorId juror = JurorId.of(who.text());
    return lodged("")
        .filter(application -> appeal(application).jurors().contains(juror))
        .map(this::line)
        .toList();
  }

  private Stream<ApplicationId> lodged(String beginning) {
    return streams.named("appeal", AppealId.BEGINNING + beginning).stream()
        .map(stream -> ApplicationId.of(stream.substring(AppealId.BEGINNING.length())));
  }

  private Line line(ApplicationId application) {
    Appeal appeal = appeal(application);
    AppealDecided decision = appeal.decision();
    return new Line(
        application, AppealView.status(appeal), decision == null ? null : decision.outcome());
  }

  private Appeal appeal(ApplicationId application) {
    return streams.load(
        new AppealId(application).toString(), AppealEvent.class, Appeal.NONE, Appeal::evolve);
  }
}
