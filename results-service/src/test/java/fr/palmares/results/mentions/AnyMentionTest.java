package fr.palmares.results.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.rulebook.MentionCondition;
import fr.palmares.kernel.rulebook.MentionOffer.Among;
import fr.palmares.kernel.rulebook.MentionOffer.Ordering;
import fr.palmares.kernel.rulebook.MentionOffer.Rule;
import fr.palmares.results.Given;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.history.Participation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the rule and the histories, those whom a rule proposes and excludes are those of a
 * second, naive reading of the rulebook's guide that shares nothing with the first.
 */
class AnyMentionTest {

  private static final int NOW = Given.EDITION.value();
  private static final int UNKNOWN = -1;
  private static final int OTHER_SCALE = -2;
  private static final List<String> FIGURES =
      List.of(
          "points",
          "percent",
          "level",
          "levelSteps",
          "editionsElapsed",
          "participations",
          "timesAtLevel",
          "axis.a");
  private static final List<String> SIGNS = List.of(">=", "<=", "=");

  /** Whom the rule proposes, whom it excludes for certain, whom the jury may know better of. */
  private enum Verdict {
    PROPOSED,
    EXCLUDED,
    OPEN
  }

  /** Points of 100, and the level of each earlier edition: 0 for none, or why it is not one. */
  private record Naive(String name, int points, NavigableMap<Integer, Integer> past) {

    int level() {
      int level = 0;
      for (int threshold : new int[] {20, 40, 60, 80, 95}) {
        level += points >= threshold ? 1 : 0;
      }
      return level;
    }

    /** Null where there is no such figure. */
    @Nullable Integer figure(String name) {
      Map.Entry<Integer, Integer> last = past.lastEntry();
      return switch (name) {
        case "points", "percent", "axis.a" -> points;
        case "level" -> level();
        case "participations" -> past.size() + 1;
        case "timesAtLevel" -> 1 + count(level());
        case "editionsElapsed" -> last == null ? null : NOW - last.getKey();
        default -> last == null || last.getValue() < 0 ? null : level() - last.getValue();
      };
    }

    int count(int level) {
      return (int) past.values().stream().filter(former -> former == level).count();
    }

    Verdict verdict(Among among, List<String> conditions) {
      if ((among == Among.FIRST_APPLICATION && !past.isEmpty())
          || (among == Among.RETURNING && past.isEmpty())) {
        return Verdict.EXCLUDED;
      }
      Verdict verdict = Verdict.PROPOSED;
      for (String condition : conditions) {
        Verdict one = verdict(condition.split(" ", -1));
        verdict = verdict == Verdict.EXCLUDED || one == Verdict.PROPOSED ? verdict : one;
      }
      return verdict;
    }

    private Verdict verdict(String[] condition) {
      Integer figure = figure(condition[0]);
      if (figure == null) {
        boolean unknown = condition[0].equals("levelSteps") && !past.isEmpty();
        return unknown ? Verdict.OPEN : Verdict.EXCLUDED;
      }
      int doubt = condition[0].equals("timesAtLevel") ? count(UNKNOWN) : 0;
      boolean met = holds(figure, condition);
      for (int more = 1; more <= doubt; more++) {
        if (holds(figure + more, condition) != met) {
          return Verdict.OPEN;
        }
      }
      return met ? Verdict.PROPOSED : Verdict.EXCLUDED;
    }

    private static boolean holds(int figure, String[] condition) {
      int asked = Integer.parseInt(condition[2]);
      return switch (condition[1]) {
        case ">=" -> figure >= asked;
        case "<=" -> figure <= asked;
        default -> figure == asked;
      };
    }

    boolean isBehind(Naive other, List<String> orderBy) {
      for (String ordering : orderBy) {
        String[] words = ordering.split(" ", -1);
        Integer own = figure(words[0]);
        Integer others = other.figure(words[0]);
        if (own == null || others == null) {
          if (own != null || others != null) {
            return own == null;
          }
        } else if (!own.equals(others)) {
          return words[1].equals("desc") ? own < others : own > others;
        }
      }
      return false;
    }

    Contender contender() {
      Evaluation evaluation = Given.evaluation(name, points);
      List<Participation> earlier = new ArrayList<>();
      past.forEach(
          (year, level) ->
              earlier.add(
                  new Participation(
                      new EditionYear(year),
                      level == OTHER_SCALE ? LevelScaleId.of("old") : Given.SCALE,
                      name,
                      level != UNKNOWN,
                      level > 0 ? LevelId.of("" + level) : null,
                      null,
                      "https://source.example")));
      return new Contender(
          evaluation.application(),
          name,
          evaluation.assessment(),
          evaluation.assessment().level(),
          earlier,
          Given.RULEBOOK.levelScale());
    }
  }

  @Property(tries = 2000)
  void a_rule_proposes_and_excludes_as_a_naive_reading_does(
      @ForAll long seed, @ForAll Among among) {
    Random random = new Random(seed);
    List<Naive> all = new ArrayList<>();
    for (int i = 2 + random.nextInt(6); i > 0; i--) {
      all.add(new Naive("n" + i, 5 * random.nextInt(21), past(random)));
    }
    List<String> requires = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      requires.add(condition(random));
    }
    List<String> orderBy = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      orderBy.add(any(random, FIGURES) + (random.nextBoolean() ? " desc" : " asc"));
    }

    Proposals proposals =
        Proposals.of(
            new Rule(
                among,
                requires.stream().map(MentionCondition::of).toList(),
                orderBy.stream().map(Ordering::of).toList()),
            Given.RULEBOOK.tieBreaking(),
            all.stream().map(Naive::contender).toList());

    String rule = among + " requires " + requires + " by " + orderBy + " of " + all;
    assertThat(proposals.ranked())
        .as(rule)
        .extracting(Contender::authority)
        .containsExactlyInAnyOrderElementsOf(names(all, among, requires, Verdict.PROPOSED));
    assertThat(proposals.excluded().stream().filter(Proposals.Exclusion::open))
        .as(rule)
        .extracting(exclusion -> exclusion.contender().authority())
        .containsExactlyInAnyOrderElementsOf(names(all, among, requires, Verdict.OPEN));
    for (int i = 1; i < proposals.ranked().size(); i++) {
      Naive ahead = named(all, proposals.ranked().get(i - 1));
      assertThat(ahead.isBehind(named(all, proposals.ranked().get(i)), orderBy)).as(rule).isFalse();
    }
  }

  private static List<String> names(
      List<Naive> all, Among among, List<String> requires, Verdict verdict) {
    return all.stream()
        .filter(one -> one.verdict(among, requires) == verdict)
        .map(Naive::name)
        .toList();
  }

  private static Naive named(List<Naive> all, Contender contender) {
    return all.stream()
        .filter(one -> one.name().equals(contender.authority()))
        .findFirst()
        .orElseThrow();
  }

  private static NavigableMap<Integer, Integer> past(Random random) {
    NavigableMap<Integer, Integer> past = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      past.put(NOW - 1 - random.nextInt(6), random.nextInt(8) - 2);
    }
    return past;
  }

  private static String condition(Random random) {
    String figure = any(random, FIGURES);
    int asked =
        switch (figure) {
          case "points", "percent", "axis.a" -> 5 * random.nextInt(21);
          case "level" -> 1 + random.nextInt(5);
          case "levelSteps" -> random.nextInt(5) - 2;
          default -> 1 + random.nextInt(3);
        };
    return figure + " " + any(random, SIGNS) + " " + asked;
  }

  private static String any(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
