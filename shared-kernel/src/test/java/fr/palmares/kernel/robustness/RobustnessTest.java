package fr.palmares.kernel.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.robustness.Flip.Kind;
import fr.palmares.kernel.robustness.Flip.Reach;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RobustnessTest {

  private static final Rational TEN = Rational.of(10);
  private static final Rational A_LITTLE = Rational.of("0.000000000001");
  private static final CriterionId A1 = CriterionId.of("a.1");
  private static final CriterionId A2 = CriterionId.of("a.2");
  private static final CriterionId B1 = CriterionId.of("b.1");
  private static final JurorId ALICE = JurorId.of("alice");
  private static final JurorId BOB = JurorId.of("bob");

  /** Of 30 points: 20 on a.1 and a.2, 10 on b.1; bronze at 50 %, or at 80 % and 60 % an axis. */
  private static final Rulebook RULEBOOK = rulebook("mean", "60", List.of());

  @Test
  void a_level_tells_what_it_has_to_spare_and_what_the_next_one_lacks() {
    Robustness robustness = Robustness.of(judgement(RULEBOOK, 10, 8, 4));

    assertThat(robustness.level()).isEqualTo(LevelId.of("bronze"));
    assertThat(robustness.next()).isEqualTo(LevelId.of("or"));
    assertThat(robustness.margins().get(0).toSpare()).isEqualTo(Rational.of("70/3"));
    assertThat(robustness.missing().get(0).missing()).isEqualTo(Rational.of("20/3"));
    assertThat(robustness.missing().get(2).missing()).isEqualTo(Rational.of(20));
  }

  @Test
  void one_criterion_flips_the_level_at_the_nearest_points_that_do() {
    Robustness robustness = Robustness.of(judgement(RULEBOOK, 10, 8, 4));

    assertThat(of(Kind.CRITERION, robustness))
        .containsExactly(
            new Flip(
                Kind.CRITERION,
                B1,
                null,
                null,
                Rational.of(4),
                Rational.of(6),
                Reach.AT,
                LevelId.of("or")),
            new Flip(
                Kind.CRITERION, A1, null, null, Rational.of(10), Rational.of(3), Reach.BELOW, null),
            new Flip(
                Kind.CRITERION, A2, null, null, Rational.of(8), Rational.of(1), Reach.BELOW, null));
  }

  @Test
  void one_jurors_points_flip_it_through_the_aggregation() {
    Judgement judgement =
        new Judgement(
            RULEBOOK,
            settled(10, 8, 5),
            Set.of(),
            Map.of(B1, Map.of(ALICE, Points.of(7), BOB, Points.of(3))));

    assertThat(of(Kind.SCORE, Robustness.of(judgement)))
        .containsExactly(
            new Flip(
                Kind.SCORE,
                B1,
                ALICE,
                null,
                Rational.of(7),
                Rational.of(9),
                Reach.AT,
                LevelId.of("or")),
            new Flip(
                Kind.SCORE,
                B1,
                BOB,
                null,
                Rational.of(3),
                Rational.of(5),
                Reach.AT,
                LevelId.of("or")));
  }

  @Test
  void a_threshold_flips_it_when_drawn_where_the_file_stands() {
    Robustness robustness = Robustness.of(judgement(RULEBOOK, 10, 10, 5));

    Flip perAxis =
        of(Kind.THRESHOLD, robustness).stream()
            .filter(flip -> LevelId.of("or").equals(flip.level()))
            .findFirst()
            .orElseThrow();
    assertThat(perAxis.threshold())
        .isEqualTo(new Flip.Threshold(LevelId.of("or"), "minPercentPerAxis", null));
    assertThat(perAxis.to()).isEqualTo(Rational.of(50));
    assertThat(perAxis.reach()).isEqualTo(Reach.AT);
  }

  @Test
  void what_weighs_nothing_flips_the_level_as_soon_as_it_weighs_anything() {
    Rulebook lighter = RULEBOOK.weighing(A2, Rational.ZERO);

    assertThat(of(Kind.WEIGHT, Robustness.of(judgement(lighter, 8, 0, 8))))
        .filteredOn(flip -> A2.equals(flip.criterion()))
        .containsExactly(
            new Flip(
                Kind.WEIGHT,
                A2,
                null,
                null,
                Rational.ZERO,
                Rational.ZERO,
                Reach.ABOVE,
                LevelId.of("bronze")));
  }

  @Test
  void without_a_juror_the_others_points_alone_count() {
    Judgement judgement =
        new Judgement(
            RULEBOOK,
            settled(10, 10, 6),
            Set.of(),
            Map.of(B1, Map.of(ALICE, Points.of(9), BOB, Points.of(3))));

    Robustness robustness = Robustness.of(judgement);

    assertThat(robustness.level()).isEqualTo(LevelId.of("or"));
    assertThat(robustness.restsOnOneJuror()).isTrue();
    assertThat(robustness.withoutJurors())
        .containsExactly(
            new Robustness.WithoutJuror(ALICE, Percentage.of("230/3"), LevelId.of("bronze")),
            new Robustness.WithoutJuror(BOB, Percentage.of("290/3"), LevelId.of("or")));
  }

  /** Whatever is said to flip the level does, nothing nearer does, and nothing is left unsaid. */
  @Property(tries = 60)
  void every_flip_is_the_nearest_one_and_none_is_missing(@ForAll long seed) {
    Random random = new Random(seed);
    Judgement judgement = any(random);
    LevelId level = judgement.assessment().level();
    Robustness robustness = Robustness.of(judgement);

    assertThat(robustness.level()).isEqualTo(level);
    for (Flip flip : robustness.flips()) {
      Function<Rational, @Nullable LevelId> at = varied(judgement, flip);
      if (flip.kind() != Kind.THRESHOLD) {
        assertThat(at.apply(flip.to().plus(reaching(flip)))).as("%s", flip).isEqualTo(flip.level());
        for (int part = 0; part < 10; part++) {
          Rational before = flip.to().minus(flip.from()).times(Rational.of(part)).over(TEN);
          assertThat(at.apply(flip.from().plus(before))).as("%s", flip).isEqualTo(level);
        }
      }
    }
    for (Criterion criterion : judgement.rulebook().criteria()) {
      for (int tenth = 0; tenth <= 10; tenth++) {
        Rational points = criterion.max().value().times(Rational.of(tenth)).over(TEN);
        Rational now = Objects.requireNonNull(judgement.settled().get(criterion.id())).value();
        if (!Objects.equals(
            judgement.with(criterion.id(), new Points(points)).assessment().level(), level)) {
          assertThat(of(Kind.CRITERION, robustness))
              .as("%s at %s", criterion.id(), points)
              .anyMatch(
                  flip ->
                      criterion.id().equals(flip.criterion()) && between(now, flip.to(), points));
        }
        Rational weight = Rational.of(tenth + 1).over(Rational.of(3));
        if (!Objects.equals(
            Assessment.of(
                    judgement.rulebook().weighing(criterion.id(), weight),
                    judgement.settled(),
                    judgement.leftOut())
                .level(),
            level)) {
          assertThat(of(Kind.WEIGHT, robustness))
              .as("%s weighing %s", criterion.id(), weight)
              .anyMatch(
                  flip ->
                      criterion.id().equals(flip.criterion())
                          && between(criterion.weight(), flip.to(), weight));
        }
      }
    }
  }

  private static Rational reaching(Flip flip) {
    return switch (flip.reach()) {
      case AT -> Rational.ZERO;
      case ABOVE -> A_LITTLE;
      case BELOW -> Rational.ZERO.minus(A_LITTLE);
    };
  }

  private static boolean between(Rational from, Rational edge, Rational to) {
    return from.compareTo(to) <= 0
        ? from.compareTo(edge) <= 0 && edge.compareTo(to) <= 0
        : to.compareTo(edge) <= 0 && edge.compareTo(from) <= 0;
  }

  private static Function<Rational, @Nullable LevelId> varied(Judgement judgement, Flip flip) {
    CriterionId criterion = flip.criterion();
    JurorId juror = flip.juror();
    return value -> {
      if (criterion == null) {
        return null;
      }
      if (flip.kind() == Kind.WEIGHT) {
        return Assessment.of(
                judgement.rulebook().weighing(criterion, value),
                judgement.settled(),
                judgement.leftOut())
            .level();
      }
      Points points = new Points(value);
      if (juror != null) {
        Map<JurorId, Points> scores =
            new HashMap<>(Objects.requireNonNull(judgement.scores().get(criterion)));
        scores.put(juror, points);
        points = judgement.rulebook().aggregation().of(List.copyOf(scores.values()));
      }
      return judgement.with(criterion, points).assessment().level();
    };
  }

  private static Judgement any(Random random) {
    String aggregation = List.of("mean", "median", "trimmed-mean").get(random.nextInt(3));
    Rulebook rulebook =
        rulebook(
                aggregation,
                String.valueOf(random.nextInt(80)),
                random.nextBoolean()
                    ? List.of()
                    : List.of(Map.of("criterion", "a.2", "minPercent", 10 + random.nextInt(60))))
            .weighing(A2, Rational.of(random.nextInt(3)));
    Map<CriterionId, Points> settled = new HashMap<>();
    Map<CriterionId, Map<JurorId, Points>> scores = new HashMap<>();
    for (Criterion criterion : rulebook.criteria()) {
      Map<JurorId, Points> given = new HashMap<>();
      for (int juror = 0; juror <= random.nextInt(5); juror++) {
        given.put(JurorId.of("juror-" + juror), Points.of(random.nextInt(11)));
      }
      settled.put(criterion.id(), rulebook.aggregation().of(List.copyOf(given.values())));
      scores.put(criterion.id(), given);
    }
    return new Judgement(rulebook, settled, Set.of(), scores);
  }

  private static List<Flip> of(Kind kind, Robustness robustness) {
    return robustness.flips().stream().filter(flip -> flip.kind() == kind).toList();
  }

  private static Judgement judgement(Rulebook rulebook, int a1, int a2, int b1) {
    return new Judgement(rulebook, settled(a1, a2, b1), Set.of(), Map.of());
  }

  private static Map<CriterionId, Points> settled(int a1, int a2, int b1) {
    return Map.of(A1, Points.of(a1), A2, Points.of(a2), B1, Points.of(b1));
  }

  private static Rulebook rulebook(
      String aggregation, String perAxis, List<Map<String, Object>> gates) {
    return RulebookReader.read(
        Map.of(
            "label",
            "Label d'essai",
            "edition",
            2031,
            "aggregation",
            aggregation,
            "levelScale",
            Map.of(
                "levels",
                List.of(
                    Map.of("id", "bronze", "name", "Bronze", "minPercent", 50),
                    Map.of(
                        "id",
                        "or",
                        "name",
                        "Or",
                        "minPercent",
                        80,
                        "minPercentPerAxis",
                        perAxis,
                        "gates",
                        gates))),
            "axes",
            List.of(
                Map.of("id", "a", "name", "A", "criteria", List.of(criterion(A1), criterion(A2))),
                Map.of("id", "b", "name", "B", "criteria", List.of(criterion(B1))))));
  }

  private static Map<String, Object> criterion(CriterionId id) {
    return Map.of("id", id.text(), "name", "Critère " + id, "max", 10);
  }
}
