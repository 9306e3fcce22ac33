package fr.palmares.application.authority;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityMerged;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRenamed;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority known to the label, as its events tell.
 *
 * @param registered as it is called now; null before it was registered
 * @param mergedInto the authority in which it went on; null while it goes on itself
 */
record Authority(@Nullable LocalAuthority registered, @Nullable AuthorityId mergedInto) {

  /** Before anything happened. */
  static final Authority NONE = new Authority(null, null);

  /**
   * It is registered once: a later registration under the same identity, even with another spelling
   * of the name, changes nothing.
   */
  List<AuthorityEvent> register(LocalAuthority authority) {
    return registered == null ? List.of(new LocalAuthorityRegistered(authority)) : List.of();
  }

  /** The name that it has already is no news. */
  List<AuthorityEvent> rename(AuthorityId id, String name, String reason) {
    LocalAuthority now = goingOn(id);
    if (name.isBlank()) {
      throw Refusal.invalid("authority-without-name", "name", "a local authority needs a name");
    }
    checkReason(reason);
    return name.equals(now.name())
        ? List.of()
        : List.of(new LocalAuthorityRenamed(id, now.name(), name, reason));
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
    checkReason(reason);
    return List.of(new LocalAuthorityMerged(id, into, reason));
  }

  Authority evolve(AuthorityEvent event) {
    if (event instanceof LocalAuthorityRegistered e) {
      return new Authority(e.authority(), null);
    }
    if (event instanceof LocalAuthorityRenamed e) {
      return new Authority(registered == null ? null : registered.renamed(e.name()), mergedInto);
    }
    return new Authority(registered, ((LocalAuthorityMerged) event).into());
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

  private static void checkReason(String reason) {
    if (reason.isBlank()) {
      throw Refusal.invalid("reason-missing", "reason", "say why");
    }
  }
}
