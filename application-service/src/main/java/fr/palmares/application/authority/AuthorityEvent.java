package fr.palmares.application.authority;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an authority known to the label. Stream: one per authority. */
public sealed interface AuthorityEvent {

  /** It became known to the label. */
  record LocalAuthorityRegistered(LocalAuthority authority) implements AuthorityEvent {}

  /** It is called otherwise from now on, and is the same one. */
  record LocalAuthorityRenamed(AuthorityId authority, String formerName, String name, String reason)
      implements AuthorityEvent {}

  /**
   * It went on in another one: what was its past is now the other's, too.
   *
   * @param authority the one that ended
   * @param into the one that goes on
   */
  record LocalAuthorityMerged(AuthorityId authority, AuthorityId into, String reason)
      implements AuthorityEvent {}

  /**
   * Its last renaming, or its merger, was recorded by mistake: this is what holds.
   *
   * @param names all names that it had, the present one last
   * @param mergedInto in which one it went on; null if it goes on itself
   */
  record LocalAuthoritySuccessionCorrected(
      AuthorityId authority, List<String> names, @Nullable AuthorityId mergedInto, String reason)
      implements AuthorityEvent {
    public LocalAuthoritySuccessionCorrected {
      names = List.copyOf(names);
    }
  }
}
