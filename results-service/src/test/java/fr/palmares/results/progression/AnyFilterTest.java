package fr.palmares.results.progression;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Rational;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Roll;
import fr.palmares.results.progression.BestFirst.Compared;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is filtered, whoever went on in whom and whoever nobody can tell from others: counts and
 * orders are those of a second, naive computation that looks for each part anew.
 */
class AnyFilterTest {

  private static Filter anyFilter(Random random) {
    return new Filter(
        World.oneOf(random, AuthorityKind.COMMUNE, AuthorityKind.EPCI),
        random.nextInt(3) == 0 ? "01" : null,
        random.nextInt(3) == 0 ? "84" : null,
        World.oneOf(random, 0, 500),
        World.oneOf(random, 900, 30_000));
  }

  private static boolean takes(Filter filter, @Nullable Entry entry) {
    if (entry == null) {
      return false;
    }
    Integer people = entry.population();
    Integer least = filter.minPopulation();
    Integer most = filter.maxPopulation();
    return (filter.kind() == null || filter.kind() == entry.kind())
        && (filter.department() == null || filter.department().equals(entry.department()))
        && (filter.region() == null || filter.region().equals(entry.region()))
        && (least == null || (people != null && people >= least))
        && (most == null || (people != null && people <= most));
  }

  @Property(tries = 500)
  void levels_are_those_of_each_part_once(@ForAll long seed) {
    Random random = new Random(seed);
    World world = World.any(random);
    Filter filter = anyFilter(random);
    List<Distribution> all = Distribution.of(world.roll(), filter);

    for (int e = 0; e < World.EDITIONS; e++) {
      List<Entry> taken = world.all(e).filter(entry -> takes(filter, entry)).toList();
      Distribution of = all.get(e);
      assertThat(of.participants()).isEqualTo(taken.size());
      assertThat(of.unknown())
          .isEqualTo(taken.stream().filter(p -> !p.participation().levelKnown()).count());
      assertThat(of.noLevel()).isEqualTo(count(taken, 0));
      for (String level : List.of("1", "2", "3", "4", "5", "gold")) {
        LevelId id = LevelId.of(level);
        assertThat(of.levels().getOrDefault(level, 0))
            .isEqualTo(
                (int) taken.stream().filter(p -> id.equals(p.participation().level())).count());
      }
      assertThat(of.levels().values().stream().mapToInt(n -> n).sum())
          .isEqualTo(of.participants() - of.noLevel() - of.unknown());
    }
  }

  private static int count(List<Entry> entries, @Nullable Integer rank) {
    return (int) entries.stream().filter(e -> Objects.equals(e.levelRank(), rank)).count();
  }

  @Property(tries = 500)
  void who_stayed_is_counted_by_who_goes_on(@ForAll long seed) {
    Random random = new Random(seed);
    World world = World.any(random);
    Filter filter = anyFilter(random);
    List<Retention> all = Retention.of(world.roll(), filter);

    for (int e = 0; e < World.EDITIONS; e++) {
      int newcomers = 0;
      int returning = 0;
      int kept = 0;
      int lost = 0;
      for (int a : world.goingOn()) {
        boolean now = takes(filter, world.part(a, e));
        newcomers += now && world.first(a) == e ? 1 : 0;
        returning += now && world.first(a) < e ? 1 : 0;
        kept += now && e > 0 && world.part(a, e - 1) != null ? 1 : 0;
        boolean away = e > 0 && world.part(a, e) == null;
        lost += away && takes(filter, world.part(a, e - 1)) ? 1 : 0;
      }
      EditionYear year = World.year(e);
      int strangers =
          (int)
              world.strangers().stream()
                  .filter(s -> s.edition().equals(year) && takes(filter, s))
                  .count();
      assertThat(all.get(e))
          .isEqualTo(
              new Retention(
                  year,
                  false,
                  newcomers + returning + strangers,
                  newcomers,
                  returning,
                  kept,
                  lost,
                  strangers));
    }
  }

  @Property(tries = 500)
  void cohorts_are_those_whose_latest_part_is_taken(@ForAll long seed) {
    Random random = new Random(seed);
    World world = World.any(random);
    Filter filter = anyFilter(random);
    List<Cohort> all = Cohort.of(world.roll(), filter);

    for (int first = 0; first < World.EDITIONS; first++) {
      for (int e = first; e < World.EDITIONS; e++) {
        List<Entry> there = new ArrayList<>();
        for (int a : world.goingOn()) {
          Entry part = world.part(a, e);
          if (part != null && world.first(a) == first && takes(filter, world.latest(a))) {
            there.add(part);
          }
        }
        Cohort.Later later = all.get(first).editions().get(e - first);
        assertThat(later.takingPart()).isEqualTo(there.size());
        assertThat(later.levelsKnown()).isEqualTo(there.size() - count(there, null));
        assertThat(later.meanLevel())
            .isEqualTo(mean(there.stream().map(Entry::levelRank).flatMap(Stream::ofNullable)));
      }
    }
  }

  private static @Nullable BigDecimal mean(Stream<Integer> ranks) {
    IntSummaryStatistics all = ranks.mapToInt(rank -> rank).summaryStatistics();
    return all.getCount() == 0
        ? null
        : Rational.of(all.getSum()).over(Rational.of(all.getCount())).rounded(4);
  }

  private record Expected(int steps, String name, String authority) {
    List<String> line() {
      return List.of(steps == Integer.MIN_VALUE ? "" : "" + steps, name, authority);
    }
  }

  @Property(tries = 500)
  void the_best_progressions_are_everyones_who_took_part_twice_by_steps_then_by_name(
      @ForAll long seed) {
    Random random = new Random(seed);
    World world = World.any(random);
    Filter filter = anyFilter(random);
    int from = random.nextInt(World.EDITIONS - 1);
    int to = from + 1 + random.nextInt(World.EDITIONS - 1 - from);
    List<Expected> lines = new ArrayList<>();
    for (int a = 0; a < world.authorities(); a++) {
      Entry before = world.part(a, from);
      for (Entry after : world.own(a, to)) {
        if (before != null && takes(filter, after)) {
          Integer then = before.levelRank();
          Integer now = after.levelRank();
          int steps = then == null || now == null ? Integer.MIN_VALUE : now - then;
          lines.add(new Expected(steps, after.participation().name(), World.siren(a)));
        }
      }
    }
    lines.sort(
        Comparator.comparing((Expected line) -> -(long) line.steps())
            .thenComparing(Expected::name)
            .thenComparing(Expected::authority));
    List<List<String>> expected = lines.stream().map(Expected::line).toList();

    Roll roll = world.roll();
    BestFirst pair = BestFirst.of(roll, World.year(from), World.year(to));
    List<Compared> all = pair.bySteps();
    assertThat(walked(pair, all, filter, 1 + random.nextInt(3))).isEqualTo(expected);
    assertThat(walked(pair, all, filter, 1000)).isEqualTo(expected);
  }

  @Property(tries = 500)
  void pages_of_any_figure_are_the_list_in_the_order_of_its_cursors(@ForAll long seed) {
    Random random = new Random(seed);
    BestFirst pair = BestFirst.of(World.any(random).roll(), World.year(0), World.year(3));
    List<Compared> all =
        pair.by(
            (before, after) -> {
              Integer then = before.levelRank();
              Integer now = after.levelRank();
              return then == null || now == null
                  ? null
                  : Rational.of(now).over(Rational.of(then + 1));
            });

    assertThat(all.stream().map(one -> one.cursor(pair.columns()))).isSorted();
    assertThat(walked(pair, all, Filter.ALL, 1 + random.nextInt(3)))
        .isEqualTo(walked(pair, all, Filter.ALL, 1000))
        .hasSameSizeAs(all);
  }

  /** From page to page. */
  private static List<List<String>> walked(
      BestFirst pair, List<Compared> all, Filter filter, int limit) {
    Columns columns = pair.columns();
    List<List<String>> lines = new ArrayList<>();
    Cursor at = null;
    do {
      BestFirst.Slice page = pair.slice(all, columns.takenBy(filter), at, limit);
      assertThat(page.found()).hasSizeLessThanOrEqualTo(limit);
      for (Compared one : page.found()) {
        Rational figure = one.figure();
        lines.add(
            List.of(
                figure == null ? "" : figure.text(),
                columns.name(one.after()),
                columns.entrant(one.after()).id().text()));
      }
      at = page.next();
    } while (at != null);
    return lines;
  }
}
