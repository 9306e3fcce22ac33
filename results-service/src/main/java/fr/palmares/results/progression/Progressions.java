package fr.palmares.results.progression;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.Succession;
import fr.palmares.results.evaluated.Settled;
import fr.palmares.results.evaluated.SettledPoints;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Progress;
import fr.palmares.results.history.Roll;
import fr.palmares.results.history.Rolls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers who progressed between two editions, best first. An ordered list is kept as long as the
 * roll that it was made from.
 */
@Component
class Progressions {

  /** So many ordered lists are kept at most; one of 36,000 takes 2 MB by steps, else 6 MB. */
  private static final int KEPT = 64;

  /** Someone who took part in both editions, and the figure that they are ordered by. */
  private record Compared(Roll.Part after, Entry before, @Nullable Rational figure) {
    Cursor place() {
      return new Cursor(figure, after.entry().participation().name(), after.entrant().id().text());
    }
  }

  private record Pair(EditionYear from, EditionYear to, Ranking by) {}

  private final Rolls rolls;
  private final SettledPoints settled;
  private final Map<Pair, List<Compared>> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, List<Compared>> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable Roll keptOf;

  Progressions(Rolls rolls, SettledPoints settled) {
    this.rolls = rolls;
    this.settled = settled;
  }

  /** Some of a list; {@code next} is null on its last page. */
  record Page(List<Line> lines, @Nullable Cursor next) {}

  /**
   * A page of those who took part in both editions.
   *
   * @param after the place after which it begins; null for the first page
   * @throws Refusal {@code editions-out-of-order}; {@code no-palmares} when nobody's part in {@code
   *     to} is public
   */
  Page page(
      EditionYear from,
      EditionYear to,
      Ranking by,
      Filter filter,
      @Nullable Cursor after,
      int limit) {
    if (from.compareTo(to) >= 0) {
      throw Refusal.invalid("editions-out-of-order", "from", "compare an earlier edition first");
    }
    Roll roll = rolls.now();
    List<Compared> all = ordered(roll, new Pair(from, to, by));
    List<Compared> found = new ArrayList<>();
    for (int i = after == null ? 0 : firstAfter(all, after); i < all.size(); i++) {
      if (filter.takes(all.get(i).after().entry())) {
        if (found.size() == limit) {
          return new Page(lines(roll, from, to, found), found.get(limit - 1).place());
        }
        found.add(all.get(i));
      }
    }
    return new Page(lines(roll, from, to, found), null);
  }

  private static int firstAfter(List<Compared> all, Cursor cursor) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).place().compareTo(cursor) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private synchronized List<Compared> ordered(Roll roll, Pair pair) {
    if (keptOf != roll) {
      kept.clear();
      keptOf = roll;
    }
    List<Compared> known = kept.get(pair);
    if (known != null) {
      return known;
    }
    List<Compared> all = new ArrayList<>();
    Changes changes =
        pair.by() == Ranking.STEPS ? Changes.UNKNOWN : changes(roll, pair.from(), pair.to());
    for (Roll.Part part : roll.in(pair.to())) {
      if (part.entrant().identified()) {
        part.entrant()
            .in(pair.from())
            .ifPresent(b -> all.add(compared(roll, part, b, pair.by(), changes)));
      }
    }
    all.sort(Comparator.comparing(Compared::place));
    if (changes.complete()) {
      kept.put(pair, all);
    }
    return all;
  }

  private static Compared compared(
      Roll roll, Roll.Part part, Entry before, Ranking by, Changes changes) {
    if (by == Ranking.LIKE_FOR_LIKE) {
      return new Compared(
          part, before, changes.points(before, part.entry()).map(Change::likeForLike).orElse(null));
    }
    Progress progress = progress(roll, before, part.entry());
    return new Compared(part, before, progress.comparable() ? Rational.of(progress.steps()) : null);
  }

  private static Progress progress(Roll roll, Entry before, Entry after) {
    return Progress.between(
        before.participation(), after.participation(), roll.scale(after.participation()));
  }

  private Changes changes(Roll roll, EditionYear from, EditionYear to) {
    return changes(roll, from, to, settled.of(from), settled.of(to));
  }

  private static Changes changes(
      Roll roll,
      EditionYear from,
      EditionYear to,
      Map<ApplicationId, Settled> before,
      Map<ApplicationId, Settled> after) {
    List<Rulebook> rulebooks = roll.rulebooks(from, to);
    boolean both = roll.rulebook(from).isPresent() && roll.rulebook(to).isPresent();
    return both ? new Changes(Succession.through(rulebooks), before, after) : Changes.UNKNOWN;
  }

  private List<Line> lines(Roll roll, EditionYear from, EditionYear to, List<Compared> page) {
    Map<ApplicationId, Settled> both =
        settled.of(
            page.stream()
                .flatMap(one -> Stream.of(one.before(), one.after().entry()))
                .map(Entry::figures)
                .flatMap(Stream::ofNullable)
                .map(Entry.Figures::application)
                .toList());
    Changes changes = changes(roll, from, to, both, both);
    return page.stream()
        .map(
            one -> {
              Optional<Change> points = changes.points(one.before(), one.after().entry());
              Optional<Change> percent = changes.percent(one.before(), one.after().entry());
              return Line.of(
                  one.after(),
                  one.before(),
                  progress(roll, one.before(), one.after().entry()),
                  points.map(Moved::of).orElse(null),
                  percent.map(Moved::of).orElse(null));
            })
        .toList();
  }
}
