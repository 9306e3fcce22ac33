package fr.palmares.results.progression;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Succession;
import fr.palmares.results.evaluated.Settled;
import fr.palmares.results.evaluated.SettledPoints;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Roll;
import fr.palmares.results.history.Rolls;
import fr.palmares.results.progression.BestFirst.Compared;
import fr.palmares.results.progression.BestFirst.Slice;
import fr.palmares.results.progression.OrderedLists.Made;
import fr.palmares.results.progression.OrderedLists.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who progressed between two editions, best first. */
@Component
class Progressions {

  private final Rolls rolls;
  private final SettledPoints settled;

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
    roll.published(to);
    BestFirst order = BestFirst.of(roll, from, to);
    // Of years in which nothing happened no list is kept: there are many.
    List<Compared> all = roll.editions().contains(from) ? ordered(order, by) : List.of();
    Slice slice = order.slice(all, order.columns().takenBy(filter), after, limit);
    return new Page(lines(order, slice.found()), slice.next());
  }

  private List<Compared> ordered(BestFirst order, Ranking by) {
    return order
        .roll()
        .kept(OrderedLists.class, first -> new OrderedLists())
        .of(
            new Pair(order.from(), order.to(), by),
            () -> by == Ranking.STEPS ? new Made(order.bySteps(), true) : likeForLike(order));
  }

  /** One at a time: it takes the settled points of two whole editions. */
  private synchronized Made likeForLike(BestFirst order) {
    Changes changes = changes(order, settled.of(order.from()), settled.of(order.to()));
    List<Compared> list =
        order.by(
            (before, after) ->
                changes
                    .of(before, after)
                    .map(reached -> reached.inPoints().likeForLike())
                    .orElse(null));
    return new Made(list, changes.complete());
  }

  private static Changes changes(
      BestFirst order, Map<ApplicationId, Settled> before, Map<ApplicationId, Settled> after) {
    Roll roll = order.roll();
    boolean both = roll.rulebook(order.from()).isPresent() && roll.rulebook(order.to()).isPresent();
    return both
        ? new Changes(Succession.through(roll.rulebooks(order.from(), order.to())), before, after)
        : Changes.UNKNOWN;
  }

  private List<Line> lines(BestFirst order, List<Compared> page) {
    Columns columns = order.columns();
    Map<ApplicationId, Settled> both =
        settled.of(
            page.stream()
                .flatMap(one -> Stream.of(one.before(), one.after()))
                .map(columns::entry)
                .map(Entry::figures)
                .flatMap(Stream::ofNullable)
                .map(Entry.Figures::application)
                .toList());
    Changes changes = changes(order, both, both);
    return page.stream()
        .map(
            one -> {
              Entry before = columns.entry(one.before());
              Entry after = columns.entry(one.after());
              Optional<Changes.Both> known = changes.of(before, after);
              return Line.of(
                  columns.entrant(one.after()).id(),
                  after,
                  before,
                  order.progress(before, after),
                  known.map(reached -> Moved.of(reached.inPoints())).orElse(null),
                  known.map(reached -> Moved.of(reached.inPercent())).orElse(null));
            })
        .toList();
  }
}
