package fr.palmares.results.progression;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Lineage;
import fr.palmares.kernel.rulebook.Lineage.Kind;
import fr.palmares.kernel.rulebook.Succession;
import fr.palmares.results.progression.Measured.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a change is the applicant's own doing, and what the rubric's. */
class ChangeTest {

  @Test
  void what_is_the_same_is_counted_as_the_later_rulebook_counts_it() {
    // mail: half, then all; it counted 10 and counts 20 now. maps: all of 5, dropped. mesh: 3 of 6,
    // new.
    Change change =
        Change.between(
            measured("mail", "1/2", 10, "maps", "1", 5),
            measured("mail", "1", 20, "mesh", "1/2", 6),
            criteria("mail", Kind.SAME, "mail", "mesh", Kind.NEW, null));

    assertThat(change.likeForLike()).isEqualTo(Rational.of(10));
    assertThat(change.effects())
        .containsOnly(
            Map.entry(Effect.REWEIGHTED, Rational.of(5)),
            Map.entry(Effect.DROPPED, Rational.of(-5)),
            Map.entry(Effect.NEW, Rational.of(3)));
    assertThat(change.rubric()).isEqualTo(Rational.of(3));
    assertThat(change.total()).isEqualTo(Rational.of(13));
  }

  @Test
  void split_merged_and_renamed_criteria_are_the_rubrics_doing() {
    assertThat(effects("mail", Kind.SPLIT)).containsOnlyKeys(Effect.SPLIT);
    assertThat(effects("mail", Kind.RENAMED)).containsOnlyKeys(Effect.RENAMED);
    assertThat(effects("mail", Kind.MERGED)).containsOnlyKeys(Effect.MERGED);
  }

  private static Map<Effect, Rational> effects(String from, Kind kind) {
    Change change =
        Change.between(
            measured("mail", "1/2", 10, "maps", "0", 5),
            measured("post", "1", 10, "mesh", "0", 5),
            criteria("post", kind, from, "mesh", Kind.NEW, null));
    assertThat(change.likeForLike()).isNull();
    return change.effects();
  }

  @Test
  void a_criterion_that_did_not_apply_once_is_not_compared() {
    Change change =
        Change.between(
            measured("mail", "1/2", 10, "maps", "1", 5),
            measured("mail", "1/2", 10, "other", "0", 1),
            criteria("mail", Kind.SAME, "mail", "maps", Kind.SAME, "maps"));
    assertThat(change.likeForLike()).isEqualTo(Rational.ZERO);
    assertThat(change.effects()).containsOnly(Map.entry(Effect.LEFT_OUT, Rational.of(-5)));
  }

  @Test
  void one_former_criterion_that_two_claim_to_be_is_compared_with_neither() {
    Change change =
        Change.between(
            measured("mail", "1", 10, "maps", "0", 5),
            measured("post", "1", 10, "mesh", "1", 5),
            criteria("post", Kind.SAME, "mail", "mesh", Kind.SAME, "mail"));
    assertThat(change.likeForLike()).isNull();
    assertThat(change.effects()).containsOnly(Map.entry(Effect.SPLIT, Rational.of(5)));
  }

  @Property
  void like_for_like_and_the_rubrics_effect_add_up_whatever_the_order(@ForAll long seed) {
    Random random = new Random(seed);
    Measured then = some(random, "t", 6);
    Measured now = some(random, "n", 6);
    Map<CriterionId, Lineage> origins = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      origins.put(CriterionId.of("n" + i), lineage(random));
    }
    Change points = Change.between(then, now, Correspondence.of(new Succession(origins)));
    addsUp(points);
    addsUp(
        Change.between(
            then.inPercent(), now.inPercent(), Correspondence.of(new Succession(origins))));
    assertThat(
            Change.between(
                shuffled(then, random),
                shuffled(now, random),
                Correspondence.of(new Succession(shuffled(origins, random)))))
        .as("in another order")
        .satisfies(
            other -> {
              assertThat(other.total()).isEqualTo(points.total());
              assertThat(other.likeForLike()).isEqualTo(points.likeForLike());
              assertThat(other.rubric()).isEqualTo(points.rubric());
              assertThat(other.effects()).isEqualTo(points.effects());
            });
  }

  @Test
  void where_nothing_applied_nothing_is_reached_in_percent() {
    Measured nothing = new Measured(Map.of());
    Measured all = measured("mail", "1", 10, "maps", "0", 10).inPercent();

    assertThat(nothing.inPercent().total()).isEqualTo(Rational.ZERO);
    assertThat(all.total()).isEqualTo(Rational.of(50));
    Change change =
        Change.between(
            nothing.inPercent(), all, criteria("mail", Kind.SAME, "mail", "maps", Kind.NEW, null));
    assertThat(change.total()).isEqualTo(Rational.of(50));
    assertThat(change.likeForLike()).isNull();
    addsUp(change);
    assertThat(measured("mail", "1", 0, "maps", "1", 0).inPercent().total())
        .as("nothing of it counts")
        .isEqualTo(Rational.ZERO);
  }

  private static void addsUp(Change change) {
    Rational likeForLike = change.likeForLike();
    assertThat((likeForLike == null ? Rational.ZERO : likeForLike).plus(change.rubric()))
        .isEqualTo(change.total());
  }

  private static Lineage lineage(Random random) {
    Kind kind = List.of(Kind.values()).get(random.nextInt(5));
    CriterionId former = CriterionId.of("t" + random.nextInt(8));
    return switch (kind) {
      case NEW -> new Lineage(kind, List.of());
      case MERGED -> new Lineage(kind, List.of(former, CriterionId.of("t" + random.nextInt(8))));
      case SAME, RENAMED, SPLIT -> new Lineage(kind, List.of(former));
    };
  }

  private static Measured some(Random random, String letter, int count) {
    Map<CriterionId, Mark> marks = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      marks.put(
          CriterionId.of(letter + random.nextInt(8)),
          new Mark(
              Rational.of(random.nextInt(8)).over(Rational.of(7)),
              Rational.of(1 + random.nextInt(20)).over(Rational.of(1 + random.nextInt(3)))));
    }
    return new Measured(marks);
  }

  private static Measured shuffled(Measured measured, Random random) {
    return new Measured(shuffled(measured.marks(), random));
  }

  private static <K, V> Map<K, V> shuffled(Map<K, V> map, Random random) {
    List<K> keys = new ArrayList<>(map.keySet());
    Collections.shuffle(keys, random);
    Map<K, V> shuffled = new LinkedHashMap<>();
    keys.forEach(
        key -> {
          V value = map.get(key);
          if (value != null) {
            shuffled.put(key, value);
          }
        });
    return shuffled;
  }

  private static Measured measured(
      String one, String share, int worth, String other, String otherShare, int otherWorth) {
    Map<CriterionId, Mark> marks = new LinkedHashMap<>();
    marks.put(CriterionId.of(one), new Mark(Rational.of(share), Rational.of(worth)));
    marks.put(CriterionId.of(other), new Mark(Rational.of(otherShare), Rational.of(otherWorth)));
    return new Measured(marks);
  }

  private static Correspondence criteria(
      String one,
      Kind kind,
      String from,
      String other,
      Kind otherKind,
      @Nullable String otherFrom) {
    Map<CriterionId, Lineage> origins = new LinkedHashMap<>();
    origins.put(CriterionId.of(one), new Lineage(kind, List.of(CriterionId.of(from))));
    origins.put(
        CriterionId.of(other),
        new Lineage(otherKind, otherFrom == null ? List.of() : List.of(CriterionId.of(otherFrom))));
    return Correspondence.of(new Succession(origins));
  }
}
