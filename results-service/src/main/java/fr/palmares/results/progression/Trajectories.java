package fr.palmares.results.progression;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Succession;
import fr.palmares.results.evaluated.Settled;
import fr.palmares.results.evaluated.SettledPoints;
import fr.palmares.results.history.Entrant;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import fr.palmares.results.history.Progress.Comparison;
import fr.palmares.results.history.Roll;
import fr.palmares.results.history.Rolls;
import fr.palmares.results.progression.Stage.Move;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how one authority went on from edition to edition. */
@Component
class Trajectories {

  private final Rolls rolls;
  private final SettledPoints settled;

  Trajectories(Rolls rolls, SettledPoints settled) {
    this.rolls = rolls;
    this.settled = settled;
  }

  /**
   * An authority's participations, oldest first.
   *
   * @throws Refusal {@code unknown-authority} when neither it nor any that went on in it ever took
   *     part
   */
  List<Stage> of(AuthorityId authority) {
    Roll roll = rolls.now();
    Entrant entrant =
        roll.named(authority)
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "unknown-authority", "no participation of '%s' is known", authority));
    List<Entry> history = entrant.history();
    Map<ApplicationId, Settled> known =
        settled.of(
            history.stream()
                .map(Entry::figures)
                .flatMap(Stream::ofNullable)
                .map(Entry.Figures::application)
                .toList());
    List<Stage> stages = new ArrayList<>();
    for (Entry entry : history) {
      Entry last =
          history.stream()
              .filter(earlier -> earlier.edition().compareTo(entry.edition()) < 0)
              .reduce((earlier, later) -> later)
              .orElse(null);
      stages.add(
          new Step(roll, last, entry, settled(known, last), settled(known, entry))
              .stage(!entrant.own().contains(entry)));
    }
    return stages;
  }

  private static @Nullable Settled settled(
      Map<ApplicationId, Settled> known, @Nullable Entry entry) {
    Entry.Figures figures = entry == null ? null : entry.figures();
    return figures == null ? null : known.get(figures.application());
  }

  /** From the last participation, if there is one, to this one. */
  private record Step(
      Roll roll, @Nullable Entry last, Entry entry, @Nullable Settled then, @Nullable Settled now) {

    Stage stage(boolean inherited) {
      Participation part = entry.participation();
      Progress progress = progress();
      Entry.Figures figures = entry.figures();
      OptionalInt rank = roll.rank(entry);
      List<EditionYear> between =
          last == null ? List.of() : List.copyOf(roll.between(last.edition(), entry.edition()));
      List<Move> moves = moves();
      return new Stage(
          part.edition(),
          part.scale(),
          part.name(),
          inherited,
          part.levelKnown(),
          part.level(),
          part.mention(),
          part.source(),
          figures == null ? null : Points.of(figures.points()).rounded(),
          figures == null ? null : Percentage.of(figures.percent()).rounded(),
          axes(),
          rank.isPresent() ? (Integer) rank.getAsInt() : null,
          rank.isPresent() ? (Integer) roll.in(part.edition()).size() : null,
          last == null ? null : last.edition(),
          progress.comparison(),
          progress.comparable() ? (Integer) progress.steps() : null,
          between.stream().filter(roll::complete).toList(),
          between.stream().filter(edition -> !roll.complete(edition)).toList(),
          moves == null ? null : moves.stream().filter(m -> rises(m) > 0).toList(),
          moves == null ? null : moves.stream().filter(m -> rises(m) < 0).toList(),
          notKnown(part, figures != null, rank.isPresent(), moves != null));
    }

    private static int rises(Move move) {
      return move.after().compareTo(move.before());
    }

    private Progress progress() {
      Participation part = entry.participation();
      return last == null
          ? new Progress(Comparison.FIRST_APPLICATION, null, 0, 0)
          : Progress.between(last.participation(), part, roll.scale(part));
    }

    private @Nullable Map<AxisId, BigDecimal> axes() {
      if (now == null) {
        return null;
      }
      Assessment assessment = now.assessment();
      Map<AxisId, BigDecimal> axes = new LinkedHashMap<>();
      assessment.axes().forEach((axis, share) -> axes.put(axis, share.rounded()));
      return axes;
    }

    /** On the criteria that are the same and applied both times; null where that is not known. */
    private @Nullable List<Move> moves() {
      if (last == null
          || then == null
          || now == null
          || roll.rulebook(last.edition()).isEmpty()
          || roll.rulebook(entry.edition()).isEmpty()) {
        return null;
      }
      Map<?, Percentage> before = then.assessment().criteria();
      Map<?, Percentage> after = now.assessment().criteria();
      Correspondence criteria =
          Correspondence.of(Succession.through(roll.rulebooks(last.edition(), entry.edition())));
      List<Move> moves = new ArrayList<>();
      for (Criterion criterion : now.rulebook().criteria()) {
        Optional.ofNullable(criteria.same().get(criterion.id()))
            .map(before::get)
            .ifPresent(
                was ->
                    Optional.ofNullable(after.get(criterion.id()))
                        .filter(is -> is.compareTo(was) != 0)
                        .ifPresent(
                            is ->
                                moves.add(
                                    new Move(
                                        criterion.id(),
                                        criterion.name(),
                                        was.rounded(),
                                        is.rounded()))));
      }
      return moves;
    }

    private List<String> notKnown(
        Participation part, boolean figures, boolean ranked, boolean compared) {
      List<String> unknown = new ArrayList<>();
      if (!part.levelKnown()) {
        unknown.add("level");
      }
      if (!figures) {
        unknown.addAll(List.of("points", "percent"));
      }
      if (now == null) {
        unknown.add("axes");
      }
      if (!ranked) {
        unknown.addAll(List.of("rank", "participants"));
      }
      if (last != null && !compared) {
        unknown.addAll(List.of("gained", "lost"));
      }
      return unknown;
    }
  }
}
