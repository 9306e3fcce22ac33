package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which participations are whose. It is the same authority by its SIREN where both have
 * one, else by kind and name, under each name that it had. A name that several SIREN share
 * identifies nobody. Only what is public decides: who has registered and did not take part yet
 * makes no name ambiguous.
 */
final class Identities {

  /** A name of a registered authority. */
  record Known(String authority, String kind, @Nullable String siren, String slug) {}

  /** An authority that went on in another one. */
  record Merger(String authority, String into) {}

  /** What a participation or a registration goes by. */
  private record Sign(char sort, String text) {
    static Sign siren(String siren) {
      return new Sign('s', siren);
    }

    static Sign name(String kind, String slug) {
      return new Sign('n', kind + '-' + slug);
    }

    static Sign authority(String id) {
      return new Sign('a', id);
    }
  }

  private static final int LONGEST = 121;

  private final Map<Sign, Sign> parents = new HashMap<>();
  private final Map<Sign, Set<String>> bearers = new HashMap<>();

  private Identities() {}

  /** The roll of these participations. */
  static Roll roll(
      Collection<Entry> entries,
      Collection<Known> names,
      Collection<Merger> mergers,
      Scales scales) {
    Identities identities = new Identities();
    identities.learn(entries, names);
    return identities.roll(entries, mergers, scales);
  }

  private void learn(Collection<Entry> entries, Collection<Known> names) {
    Set<String> tookPart = new HashSet<>();
    for (Entry entry : entries) {
      String siren = entry.siren();
      if (siren != null) {
        bears(name(entry), siren);
        tookPart.add(siren);
      }
    }
    Map<Sign, Set<Known>> registered = new HashMap<>();
    for (Known known : names) {
      Sign name = Sign.name(known.kind(), known.slug());
      registered.computeIfAbsent(name, n -> new HashSet<>(2)).add(known);
      String siren = known.siren();
      if (siren != null) {
        same(Sign.authority(known.authority()), Sign.siren(siren));
        if (tookPart.contains(siren)) {
          bears(name, siren);
        }
      }
    }
    bearers.forEach((name, sirens) -> claim(name, sirens));
    registered.forEach(this::claimRegistered);
  }

  private void bears(Sign name, String siren) {
    bearers.computeIfAbsent(name, n -> new HashSet<>(2)).add(siren);
  }

  private void claim(Sign name, Set<String> sirens) {
    if (sirens.size() == 1) {
      sirens.forEach(siren -> same(name, Sign.siren(siren)));
    }
  }

  /**
   * A name is also that of the one authority which has registered under it: where a SIREN bears it,
   * of the one without a SIREN.
   */
  private void claimRegistered(Sign name, Set<Known> registered) {
    boolean borne = bearers.containsKey(name);
    List<Known> owners =
        registered.stream().filter(known -> !borne || known.siren() == null).toList();
    if (owners.size() == 1 && !ambiguous(name)) {
      same(name, Sign.authority(owners.get(0).authority()));
    }
  }

  private Roll roll(Collection<Entry> entries, Collection<Merger> mergers, Scales scales) {
    Map<Sign, List<Entry>> classes = new LinkedHashMap<>();
    List<Entrant> entrants = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.siren() == null && ambiguous(name(entry))) {
        entrants.add(new Entrant(id(List.of(entry)), false, List.of(entry)));
      } else {
        classes.computeIfAbsent(find(sign(entry)), sign -> new ArrayList<>()).add(entry);
      }
    }
    Map<Sign, Entrant> bySign = new LinkedHashMap<>();
    classes.forEach((sign, own) -> bySign.put(sign, new Entrant(id(own), true, own)));
    // Who never took part may still be whose past others are, or lead on to the one that goes on.
    for (Merger merger : mergers) {
      entrant(bySign, merger.into()).join(entrant(bySign, merger.authority()));
    }
    entrants.addAll(bySign.values());
    return new Roll(entrants, identifiers(entries, mergers, bySign), scales);
  }

  private Entrant entrant(Map<Sign, Entrant> bySign, String authority) {
    return bySign.computeIfAbsent(
        find(Sign.authority(authority)),
        sign -> new Entrant(AuthorityId.of(authority), true, List.of()));
  }

  private Map<String, Entrant> identifiers(
      Collection<Entry> entries, Collection<Merger> mergers, Map<Sign, Entrant> bySign) {
    Map<String, Entrant> identifiers = new HashMap<>();
    for (Merger merger : mergers) {
      Entrant goesOn = bySign.get(find(Sign.authority(merger.into())));
      if (goesOn != null && !goesOn.history().isEmpty() && !isAmbiguousName(merger.into())) {
        identifiers.put(merger.into(), goesOn);
      }
    }
    for (Entry entry : entries) {
      Sign name = name(entry);
      Entrant entrant = bySign.get(find(sign(entry)));
      if (entrant != null && !ambiguous(name)) {
        identifiers.put(name.text(), entrant);
      }
      String siren = entry.siren();
      if (entrant != null && siren != null) {
        identifiers.put(siren, entrant);
      }
    }
    return identifiers;
  }

  /** Its latest SIREN, else its kind and its latest name. */
  private static AuthorityId id(List<Entry> own) {
    Entry best = own.get(0);
    for (Entry entry : own) {
      boolean tellsMore = entry.siren() != null && best.siren() == null;
      boolean tellsLess = entry.siren() == null && best.siren() != null;
      if (tellsMore || (!tellsLess && entry.edition().compareTo(best.edition()) > 0)) {
        best = entry;
      }
    }
    String siren = best.siren();
    return AuthorityId.of(siren != null ? siren : shortened(name(best).text()));
  }

  /** As long as an identifier may be. */
  private static String shortened(String text) {
    int codePoints = text.codePointCount(0, text.length());
    return text.substring(0, text.offsetByCodePoints(0, Math.min(codePoints, LONGEST)));
  }

  /** Who has no SIREN goes by kind and name. */
  private boolean isAmbiguousName(String authority) {
    return ambiguous(new Sign('n', authority));
  }

  private boolean ambiguous(Sign name) {
    return bearers.getOrDefault(name, Set.of()).size() > 1;
  }

  private static Sign name(Entry entry) {
    return Sign.name(entry.kind().text(), entry.slug());
  }

  private static Sign sign(Entry entry) {
    String siren = entry.siren();
    return siren != null ? Sign.siren(siren) : name(entry);
  }

  private void same(Sign one, Sign other) {
    Sign first = find(one);
    Sign second = find(other);
    if (!first.equals(second)) {
      parents.put(first, second);
    }
  }

  private Sign find(Sign sign) {
    Sign root = sign;
    for (Sign parent = parents.get(root); parent != null; parent = parents.get(root)) {
      root = parent;
    }
    for (Sign at = sign; !at.equals(root); ) {
      Sign next = parents.getOrDefault(at, root);
      parents.put(at, root);
      at = next;
    }
    return root;
  }
}
