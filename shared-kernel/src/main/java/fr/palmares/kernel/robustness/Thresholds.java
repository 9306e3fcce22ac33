package fr.palmares.kernel.robustness;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.robustness.Flip.Kind;
import fr.palmares.kernel.robustness.Flip.Reach;
import fr.palmares.kernel.robustness.Flip.Threshold;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Gate;
import fr.palmares.kernel.rulebook.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which single threshold would give another level if it were drawn where the file stands. */
final class Thresholds {

  private static final Rational ONE = Rational.of(1);

  private Thresholds() {}

  /**
   * A threshold that could be drawn otherwise.
   *
   * @param reached the figure that it is compared with; the least where there are several
   * @param drawn the level with this threshold elsewhere
   */
  private record Movable(
      Threshold threshold,
      Rational required,
      @Nullable Rational reached,
      Function<Rational, Level> drawn) {}

  static List<Flip> flips(Judgement judgement) {
    Assessment assessment = judgement.assessment();
    return judgement.rulebook().levelScale().levels().stream()
        .flatMap(level -> of(level, assessment).stream())
        .flatMap(movable -> flip(movable, judgement, assessment.level()).stream())
        .toList();
  }

  private static List<Movable> of(Level level, Assessment assessment) {
    List<Movable> all = new ArrayList<>();
    all.add(
        new Movable(
            new Threshold(level.id(), "minPercent", null),
            level.minPercent().value(),
            assessment.percentage().value(),
            to -> drawn(level, new Percentage(to), level.minPercentPerAxis(), level.minPoints())));
    all.add(
        new Movable(
            new Threshold(level.id(), "minPercentPerAxis", null),
            level.minPercentPerAxis().value(),
            assessment.axes().values().stream()
                .map(Percentage::value)
                .min(Comparator.naturalOrder())
                .orElse(null),
            to -> drawn(level, level.minPercent(), new Percentage(to), level.minPoints())));
    Points least = level.minPoints();
    if (least != null) {
      all.add(
          new Movable(
              new Threshold(level.id(), "minPoints", null),
              least.value(),
              assessment.total().value(),
              to -> drawn(level, level.minPercent(), level.minPercentPerAxis(), new Points(to))));
    }
    for (int i = 0; i < level.conditions().size(); i++) {
      all.add(gate(level, i, assessment));
    }
    return all;
  }

  private static Movable gate(Level level, int index, Assessment assessment) {
    Gate gate = level.conditions().get(index);
    Percentage reached =
        gate.axis() == null
            ? assessment.criteria().get(gate.criterion())
            : assessment.axes().get(gate.axis());
    return new Movable(
        new Threshold(
            level.id(),
            "gates",
            String.valueOf(gate.axis() == null ? gate.criterion() : gate.axis())),
        gate.minPercent().value(),
        reached == null ? null : reached.value(),
        to -> {
          List<Gate> gates = new ArrayList<>(level.conditions());
          gates.set(index, new Gate(gate.axis(), gate.criterion(), new Percentage(to)));
          return new Level(
              level.id(),
              level.name(),
              level.minPercent(),
              level.minPercentPerAxis(),
              level.minPoints(),
              gates);
        });
  }

  private static Level drawn(
      Level level, Percentage percent, Percentage perAxis, @Nullable Points points) {
    return new Level(level.id(), level.name(), percent, perAxis, points, level.gates());
  }

  /** Drawn at what is reached it is met; drawn beyond, it is not. */
  private static Optional<Flip> flip(
      Movable movable, Judgement judgement, @Nullable LevelId level) {
    Rational reached = movable.reached();
    if (reached == null) {
      return Optional.empty();
    }
    boolean met = movable.required().compareTo(reached) <= 0;
    Level drawn = movable.drawn().apply(met ? reached.plus(ONE) : reached);
    LevelId otherwise =
        Assessment.of(judgement.rulebook().drawing(drawn), judgement.settled(), judgement.leftOut())
            .level();
    return Objects.equals(otherwise, level)
        ? Optional.empty()
        : Optional.of(
            new Flip(
                Kind.THRESHOLD,
                null,
                null,
                movable.threshold(),
                movable.required(),
                reached,
                met ? Reach.ABOVE : Reach.AT,
                otherwise));
  }
}
