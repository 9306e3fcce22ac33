package fr.palmares.application.authority;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityMerged;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRenamed;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthoritySuccessionCorrected;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Name;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An authority known to the label, as its events tell.
 *
 * @param registered as it is called now; null before it was registered
 * @param names all names that it had, the present one last
 * @param mergedInto the authority in which it went on; null while it goes on itself
 */
record Authority(
    @Nullable LocalAuthority registered, List<String> names, @Nullable AuthorityId mergedInto) {

  private static final int LONGEST_NAME = 300;

  /** Before anything happened. */
  static final Authority NONE = new Authority(null, List.of(), null);

  Authority {
    names = List.copyOf(names);
  }

  /**
   * It is registered once: a later registration under the same identity, even with another spelling
   * of the name, changes nothing. Where it lies and how many live there, the reference knows better
   * than who registers it.
   *
   * @param listed what the reference says of it
   */
  List<AuthorityEvent> register(LocalAuthority sent, Optional<LocalAuthority> listed) {
    if (registered != null) {
      return List.of();
    }
    Name.readable(sent.name(), "name", LONGEST_NAME);
    return List.of(
        new LocalAuthorityRegistered(
            listed.map(known -> sent.in(known.region(), known.population())).orElse(sent)));
  }

  /** The name that it has already is no news. */
  List<AuthorityEvent> rename(AuthorityId id, String name, String reason) {
    LocalAuthority now = goingOn(id);
    if (name.isBlank()) {
      throw Refusal.invalid("authority-without-name", "name", "a local authority needs a name");
    }
    Name.readable(name, "name", LONGEST_NAME);
    String why = Prose.reason(reason);
    return name.equals(now.name())
        ? List.of()
        : List.of(new LocalAuthorityRenamed(id, now.name(), name, why));
  }

  /**
   * As the other one goes on itself, mergers never lead in a circle.
   *
   * @param other the authority {@code into}, as its own events tell
   */
  List<AuthorityEvent> merge(AuthorityId id, AuthorityId into, Authority other, String reason) {
    if (into.equals(id)) {
      throw Refusal.invalid("merger-into-itself", "into", "name the authority that goes on");
    }
    goingOn(id);
    other.goingOn(into);
    return List.of(new LocalAuthorityMerged(id, into, Prose.reason(reason)));
  }

  /** It goes on itself again, as if the merger had never been recorded. */
  List<AuthorityEvent> undoMerger(AuthorityId id, String reason) {
    known(id);
    if (mergedInto == null) {
      throw nothingToCorrect();
    }
    return List.of(new LocalAuthoritySuccessionCorrected(id, names, null, Prose.reason(reason)));
  }

  /** It has the name before the last one again, and never had the last one. */
  List<AuthorityEvent> undoRenaming(AuthorityId id, String reason) {
    known(id);
    if (names.size() < 2) {
      throw nothingToCorrect();
    }
    return List.of(
        new LocalAuthoritySuccessionCorrected(
            id, names.subList(0, names.size() - 1), mergedInto, Prose.reason(reason)));
  }

  private static Refusal nothingToCorrect() {
    return Refusal.conflict("nothing-to-correct", "nothing of this kind was recorded of it");
  }

  Authority evolve(AuthorityEvent event) {
    if (event instanceof LocalAuthorityRegistered e) {
      return new Authority(e.authority(), List.of(e.authority().name()), null);
    }
    if (event instanceof LocalAuthorityRenamed e) {
      List<String> all = new ArrayList<>(names);
      all.add(e.name());
      return new Authority(called(e.name()), all, mergedInto);
    }
    if (event instanceof LocalAuthoritySuccessionCorrected e) {
      return new Authority(called(e.names().get(e.names().size() - 1)), e.names(), e.mergedInto());
    }
    return new Authority(registered, names, ((LocalAuthorityMerged) event).into());
  }

  private @Nullable LocalAuthority called(String name) {
    return registered == null ? null : registered.renamed(name);
  }

  /**
   * As it is called now.
   *
   * @throws Refusal {@code unknown-authority}
   */
  LocalAuthority known(AuthorityId id) {
    if (registered == null) {
      throw Refusal.unknown(
          "unknown-authority", "no authority '%s' is registered: register it first", id);
    }
    return registered;
  }

  /**
   * As it is called now, as long as it goes on.
   *
   * @throws Refusal {@code unknown-authority}, {@code authority-merged}
   */
  LocalAuthority goingOn(AuthorityId id) {
    LocalAuthority now = known(id);
    if (mergedInto != null) {
      throw Refusal.conflict(
          "authority-merged", "%s went on in '%s': name that one instead", now.name(), mergedInto);
    }
    return now;
  }
}
