package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An authority on the {@link Roll}, with all its participations. */
public final class Entrant {

  private static final Comparator<Entry> BY_EDITION = Comparator.comparing(Entry::edition);

  private final AuthorityId id;
  private final boolean identified;
  private final List<Entry> own;
  private final List<Entrant> joined = new ArrayList<>();
  private @Nullable Entrant wentOnIn;

  Entrant(AuthorityId id, boolean identified, List<Entry> own) {
    this.id = id;
    this.identified = identified;
    this.own = own.stream().sorted(BY_EDITION).toList();
  }

  void join(Entrant other) {
    if (other.wentOnIn == null && !reaches(other)) {
      other.wentOnIn = this;
      joined.add(other);
    }
  }

  /** Whether it is this one, or this one went on in it: nobody goes on in their own past. */
  private boolean reaches(Entrant other) {
    for (Entrant at = this; at != null; at = at.wentOnIn) {
      if (at == other) {
        return true;
      }
    }
    return false;
  }

  /** Its SIREN, else its kind and name. */
  public AuthorityId id() {
    return id;
  }

  /** Whether it can be told from others; a name that several SIREN share identifies nobody. */
  public boolean identified() {
    return identified;
  }

  /** Its own participations, oldest first. */
  public List<Entry> own() {
    return own;
  }

  /**
   * Its own participations and those of all that went on in it, oldest first, in one edition its
   * own last.
   */
  public List<Entry> history() {
    if (joined.isEmpty()) {
      return own;
    }
    Set<Entrant> all = new LinkedHashSet<>();
    gather(all);
    List<Entrant> ownLast = new ArrayList<>(all);
    Collections.reverse(ownLast);
    return ownLast.stream().flatMap(entrant -> entrant.own.stream()).sorted(BY_EDITION).toList();
  }

  /** The same, but in one edition its own part alone where it and one that joined it took part. */
  public List<Entry> onePerEdition() {
    List<Entry> history = history();
    for (int i = 1; i < history.size(); i++) {
      if (history.get(i).edition().equals(history.get(i - 1).edition())) {
        Map<EditionYear, Entry> last = new TreeMap<>();
        history.forEach(entry -> last.put(entry.edition(), entry));
        return List.copyOf(last.values());
      }
    }
    return history;
  }

  private void gather(Set<Entrant> all) {
    if (all.add(this)) {
      joined.forEach(entrant -> entrant.gather(all));
    }
  }

  /** Whether it goes on itself; else its past is that of the one in which it went on. */
  public boolean goesOn() {
    return wentOnIn == null;
  }
}
