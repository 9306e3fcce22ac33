package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.results.history.Entrant;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Roll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A roll in columns: what counts over all participations reads arrays from end to end, and hardly
 * an object. The rows of an authority stand together: first its way, which is a row an edition,
 * oldest first, what it took over from those that went on in it included; then its other parts.
 */
final class Columns {

  /** What a {@link Filter} asks of a participation, but for the number of inhabitants. */
  record Where(AuthorityKind kind, @Nullable String department, @Nullable String region) {}

  /**
   * How a participation came out.
   *
   * @param rank how high the level stands on its scale, 0 for none; null where nobody can tell
   */
  record Outcome(
      LevelScaleId scale, boolean known, @Nullable LevelId level, @Nullable Integer rank) {

    static Outcome of(Entry entry) {
      var part = entry.participation();
      return new Outcome(part.scale(), part.levelKnown(), part.level(), entry.levelRank());
    }
  }

  /** In place of a number of inhabitants that is not known. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int NONE = -1;

  private final List<EditionYear> editions;
  private final Map<EditionYear, Integer> places = new HashMap<>();
  private final List<Entrant> authorities;
  private final int[] starts;
  private final int[] waysEnd;
  private final List<Entry> entries = new ArrayList<>();
  private final Numbered<Where> wheres = new Numbered<>();
  private final Numbered<Outcome> outcomes = new Numbered<>();
  private final int[] authority;
  private final boolean[] own;
  private final int[] edition;
  private final int[] where;
  private final int[] population;
  private final int[] outcome;
  private final Map<Integer, int[]> byName = new HashMap<>();

  private Columns(Roll roll) {
    editions = List.copyOf(roll.editions());
    editions.forEach(each -> places.put(each, places.size()));
    authorities = roll.entrants();
    starts = new int[authorities.size() + 1];
    waysEnd = new int[authorities.size()];
    for (int i = 0; i < authorities.size(); i++) {
      starts[i] = entries.size();
      List<Entry> way = authorities.get(i).onePerEdition();
      entries.addAll(way);
      waysEnd[i] = entries.size();
      Set<Entry> told = these(way);
      authorities.get(i).own().stream().filter(e -> !told.contains(e)).forEach(entries::add);
    }
    starts[authorities.size()] = entries.size();
    authority = new int[entries.size()];
    own = new boolean[entries.size()];
    edition = new int[entries.size()];
    where = new int[entries.size()];
    population = new int[entries.size()];
    outcome = new int[entries.size()];
    fill();
  }

  private void fill() {
    for (int i = 0; i < authorities.size(); i++) {
      Set<Entry> itsOwn = these(authorities.get(i).own());
      for (int row = starts[i]; row < starts[i + 1]; row++) {
        Entry entry = entries.get(row);
        Integer inhabitants = entry.population();
        authority[row] = i;
        own[row] = itsOwn.contains(entry);
        edition[row] = place(entry.edition());
        where[row] = wheres.of(new Where(entry.kind(), entry.department(), entry.region()));
        population[row] = inhabitants == null ? UNKNOWN : inhabitants;
        outcome[row] = outcomes.of(Outcome.of(entry));
      }
    }
  }

  /** These and no equal ones: what is told twice alike is there twice. */
  private static Set<Entry> these(List<Entry> entries) {
    Set<Entry> these = Collections.newSetFromMap(new IdentityHashMap<>());
    these.addAll(entries);
    return these;
  }

  /** Those of a roll, made once. */
  static Columns of(Roll roll) {
    return roll.kept(Columns.class, Columns::new);
  }

  /** The editions of which anything is public, oldest first; others name one by its place here. */
  List<EditionYear> editions() {
    return editions;
  }

  /** Where an edition stands among them; negative when nothing of it is public. */
  int place(EditionYear edition) {
    return places.getOrDefault(edition, NONE);
  }

  /** How many authorities there are, those included whose past is another one's. */
  int authorities() {
    return authorities.size();
  }

  /** The authority of this number. */
  Entrant authority(int number) {
    return authorities.get(number);
  }

  /** The first row of an authority's way. */
  int wayStart(int number) {
    return starts[number];
  }

  /** The row after the last one of an authority's way. */
  int wayEnd(int number) {
    return waysEnd[number];
  }

  /** The row of a row's authority in an edition; negative where it did not take part. */
  int rowIn(int place, int row) {
    int number = authority[row];
    for (int i = starts[number]; i < waysEnd[number]; i++) {
      if (edition[i] == place) {
        return i;
      }
    }
    return NONE;
  }

  int rows() {
    return entries.size();
  }

  Entry entry(int row) {
    return entries.get(row);
  }

  Entrant entrant(int row) {
    return authorities.get(authority[row]);
  }

  String name(int row) {
    return entries.get(row).participation().name();
  }

  /** Whether it is the authority's own part, not one that it took over; each part is so once. */
  boolean own(int row) {
    return own[row];
  }

  int edition(int row) {
    return edition[row];
  }

  /** The number of how a participation came out, in {@link #outcomes}. */
  int outcome(int row) {
    return outcome[row];
  }

  List<Outcome> outcomes() {
    return outcomes.values();
  }

  /** Everyone's own part in an edition, by name, then by identifier; ordered once. */
  synchronized int[] byName(int place) {
    return byName.computeIfAbsent(place, this::ordered);
  }

  private int[] ordered(int place) {
    return IntStream.range(0, rows())
        .filter(row -> own[row] && edition[row] == place)
        .boxed()
        .sorted(
            Comparator.<Integer, String>comparing(this::name)
                .thenComparing(row -> entrant(row).id().text()))
        .mapToInt(row -> row)
        .toArray();
  }

  /** Which rows a filter takes. */
  IntPredicate takenBy(Filter filter) {
    boolean[] taken = new boolean[wheres.values().size()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = filter.takes(wheres.values().get(i));
    }
    int least = filter.least();
    int most = filter.most();
    return row -> taken[where[row]] && population[row] >= least && population[row] <= most;
  }
}
