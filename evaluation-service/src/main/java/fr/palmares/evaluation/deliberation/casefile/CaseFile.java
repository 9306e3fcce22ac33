package fr.palmares.evaluation.deliberation.casefile;

import fr.palmares.evaluation.deliberation.DeliberationEvent.CriterionSettled;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.event.EvaluationEvent.Ballot;
import fr.palmares.kernel.event.EvaluationEvent.Dissent;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was given, declared, settled and decided on an application; every list in the log's order.
 *
 * @param evaluated null until the jury is done with it
 */
public record CaseFile(
    ApplicationId application,
    List<Given> scores,
    List<Conflict> conflicts,
    List<Settled> settled,
    @Nullable Evaluated evaluated,
    List<DepartureStep> departure) {
  public CaseFile {
    scores = List.copyOf(scores);
    conflicts = List.copyOf(conflicts);
    settled = List.copyOf(settled);
    departure = List.copyOf(departure);
  }

  /** Which event states something, and when it happened. */
  public record Mark(UUID event, Instant time) {}

  /**
   * What a juror gave on a criterion, first or revised.
   *
   * @param points null where the juror abstains
   * @param rulebookVersion the version that it was given under, whatever errata came since
   */
  public record Given(
      JurorId juror,
      CriterionId criterion,
      @Nullable Points points,
      int revision,
      String comment,
      @Nullable String reason,
      @Nullable Confidence confidence,
      int rulebookVersion,
      Mark mark) {}

  /**
   * A conflict of interest.
   *
   * @param kind {@code declared}, {@code dismissed} or {@code recused}
   * @param reason null where it is not the reader's to know
   */
  public record Conflict(JurorId juror, String kind, @Nullable String reason, Mark mark) {
    boolean recuses() {
      return kind.equals("recused");
    }

    private Conflict withoutReason() {
      return new Conflict(juror, kind, null, mark);
    }
  }

  /** How the jury settled a criterion; see {@code CriterionSettled}. */
  public record Settled(
      CriterionId criterion,
      Points points,
      String method,
      @Nullable String reason,
      @Nullable Ballot ballot,
      List<Dissent> dissents,
      @Nullable Integer sitting,
      List<JurorId> takingPart,
      Mark mark) {
    public Settled {
      dissents = List.copyOf(dissents);
      takingPart = List.copyOf(takingPart);
    }

    /** Whether the jury found that the criterion applies. */
    public boolean applies() {
      return !method.equals(CriterionSettled.NOT_APPLICABLE);
    }
  }

  /** The end of the deliberation. */
  public record Evaluated(Points total, int rulebookVersion, Mark mark) {}

  /**
   * A departure from the computed level was proposed, approved or rejected.
   *
   * @param step {@code proposed}, {@code approved} or {@code rejected}
   */
  public record DepartureStep(
      String step,
      @Nullable LevelId computed,
      @Nullable LevelId level,
      String reason,
      ActorId by,
      Mark mark) {}

  /**
   * The file as this member of the jury reads it: of the others' conflicts of interest only that
   * somebody is recused, and not why.
   */
  public CaseFile toJuror(ActorId reader) {
    List<Conflict> told =
        conflicts.stream()
            .filter(one -> one.recuses() || one.juror().text().equals(reader.text()))
            .map(one -> one.juror().text().equals(reader.text()) ? one : one.withoutReason())
            .toList();
    return new CaseFile(application, scores, told, settled, evaluated, departure);
  }

  /** The jurors who take no part. */
  public Set<JurorId> recused() {
    Set<JurorId> recused = new LinkedHashSet<>();
    conflicts.stream().filter(Conflict::recuses).forEach(conflict -> recused.add(conflict.juror()));
    return recused;
  }

  /** What stands on a criterion, by juror, in the order of the jurors' names. */
  public Map<JurorId, Given> standing(CriterionId criterion) {
    Map<JurorId, Given> standing = new LinkedHashMap<>();
    scores.stream()
        .filter(given -> given.criterion().equals(criterion))
        .sorted((a, b) -> a.juror().text().compareTo(b.juror().text()))
        .forEach(given -> standing.put(given.juror(), given));
    return standing;
  }

  /** The points that count on a criterion, of these members of the jury. */
  public List<Points> counting(CriterionId criterion, Collection<JurorId> members) {
    Set<JurorId> recused = recused();
    return standing(criterion).values().stream()
        .filter(given -> members.contains(given.juror()) && !recused.contains(given.juror()))
        .map(Given::points)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** What stands of what was settled, by criterion. */
  public Map<CriterionId, Settled> settledNow() {
    Map<CriterionId, Settled> now = new LinkedHashMap<>();
    settled.forEach(one -> now.put(one.criterion(), one));
    return now;
  }

  /** How a criterion was settled before it was settled as it stands, oldest first. */
  public List<Settled> settledBefore(CriterionId criterion) {
    List<Settled> all = settled.stream().filter(one -> one.criterion().equals(criterion)).toList();
    return all.isEmpty() ? all : all.subList(0, all.size() - 1);
  }

  /**
   * What the rulebook makes of what was settled.
   *
   * @throws fr.palmares.kernel.Refusal {@code criteria-not-settled}
   */
  public Assessment assessment(Rulebook rulebook) {
    Map<CriterionId, Points> points = new LinkedHashMap<>();
    Set<CriterionId> leftOut = new LinkedHashSet<>();
    settledNow()
        .forEach(
            (criterion, one) -> {
              if (one.applies()) {
                points.put(criterion, one.points());
              } else {
                leftOut.add(criterion);
              }
            });
    return Assessment.of(rulebook, points, leftOut);
  }

  /** The departure that stands, if one was approved. */
  public @Nullable DepartureStep approvedDeparture() {
    return departure.stream()
        .filter(step -> step.step().equals("approved"))
        .findFirst()
        .orElse(null);
  }
}
