package fr.palmares.results.history;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who took part when, over all editions, as far as that is public at one instant. It never changes:
 * when something does, there is another one.
 */
public final class Roll {

  /** An authority's part in an edition. */
  public record Part(Entrant entrant, Entry entry) {}

  private static final long LEVEL = 1L << 32;

  private final NavigableMap<EditionYear, List<Part>> editions = new TreeMap<>();
  private final NavigableMap<EditionYear, long[]> standings = new TreeMap<>();
  private final List<Entrant> entrants;
  private final Map<String, Entrant> byIdentifier;
  private final Scales scales;
  private final Map<Class<?>, Object> kept = new HashMap<>();

  Roll(Collection<Entrant> entrants, Map<String, Entrant> byIdentifier, Scales scales) {
    this.entrants = List.copyOf(entrants);
    this.byIdentifier = byIdentifier;
    this.scales = scales;
    for (Entrant entrant : entrants) {
      for (Entry entry : entrant.own()) {
        editions
            .computeIfAbsent(entry.edition(), edition -> new ArrayList<>())
            .add(new Part(entrant, entry));
      }
    }
    editions.forEach(
        (edition, parts) -> {
          if (parts.stream().allMatch(part -> standing(part.entry()) != null)) {
            standings.put(edition, standings(parts));
          }
        });
  }

  private static long[] standings(List<Part> parts) {
    long[] standings =
        parts.stream().mapToLong(p -> Objects.requireNonNull(standing(p.entry()))).toArray();
    Arrays.sort(standings);
    return standings;
  }

  /** Orders those of an edition: by level, then by percentage; the best has the least. */
  private static @Nullable Long standing(Entry entry) {
    Entry.Figures figures = entry.figures();
    Integer rank = entry.levelRank();
    return figures == null || rank == null ? null : figures.standing() - rank * LEVEL;
  }

  /** The editions of which anything is public, oldest first. */
  public SortedSet<EditionYear> editions() {
    return Collections.unmodifiableSortedSet(editions.navigableKeySet());
  }

  /**
   * An edition of which something is public.
   *
   * @throws Refusal {@code no-palmares} when nobody's part in it is
   */
  public EditionYear published(EditionYear edition) {
    if (!editions.containsKey(edition)) {
      throw Refusal.unknown("no-palmares", "no palmarès of %s is known", edition);
    }
    return edition;
  }

  /**
   * Who took part in an edition.
   *
   * @throws Refusal {@code no-palmares} when nobody's part is public
   */
  public List<Part> in(EditionYear edition) {
    return Collections.unmodifiableList(editions.get(published(edition)));
  }

  /** The participations before an edition of those whose application was published in it. */
  public Map<ApplicationId, List<Participation>> before(EditionYear edition) {
    Map<ApplicationId, List<Participation>> before = new HashMap<>();
    for (Part part : editions.getOrDefault(edition, List.of())) {
      Entry.Figures figures = part.entry().figures();
      if (figures != null) {
        before.put(
            figures.application(),
            part.entrant().history().stream()
                .map(Entry::participation)
                .filter(p -> p.edition().compareTo(edition) < 0)
                .toList());
      }
    }
    return before;
  }

  /**
   * Everyone who ever took part, and whom a merger names; those included whose past is another
   * one's.
   */
  public List<Entrant> entrants() {
    return entrants;
  }

  /** The authority of this identifier: a SIREN, or a kind and a name as a slug. */
  public Optional<Entrant> named(AuthorityId authority) {
    return Optional.ofNullable(byIdentifier.get(authority.text()));
  }

  /** Whether all who took part in an edition are known: it was published here. */
  public boolean complete(EditionYear edition) {
    return standings.containsKey(edition);
  }

  /** The editions between two, neither included. */
  public SortedSet<EditionYear> between(EditionYear from, EditionYear to) {
    return new TreeSet<>(editions.subMap(from, false, to, false).keySet());
  }

  /**
   * The place in its edition, 1 for the first, equal ones alike: by level, then by percentage.
   * Empty where not all who took part are known.
   */
  public OptionalInt rank(Entry entry) {
    long[] all = standings.get(entry.edition());
    Long own = standing(entry);
    if (all == null || own == null) {
      return OptionalInt.empty();
    }
    int at = Arrays.binarySearch(all, own);
    while (at > 0 && all[at - 1] == own) {
      at--;
    }
    return OptionalInt.of(at + 1);
  }

  /** What others make of this roll: made once, and kept as long as the roll is. */
  public synchronized <T> T kept(Class<T> what, Function<Roll, T> make) {
    Object known = kept.get(what);
    if (known != null) {
      return what.cast(known);
    }
    T made = make.apply(this);
    kept.put(what, made);
    return made;
  }

  /** The latest rulebook of an edition; empty where it was not run here. */
  public Optional<Rulebook> rulebook(EditionYear edition) {
    return scales.rulebook(edition);
  }

  /** The rulebooks from one edition to another, both included, oldest first. */
  public List<Rulebook> rulebooks(EditionYear from, EditionYear to) {
    return scales.rulebooks(from, to);
  }

  /** The scale of a participation; null when no rulebook known here has it. */
  public @Nullable LevelScale scale(Participation participation) {
    return scales.of(participation);
  }
}
