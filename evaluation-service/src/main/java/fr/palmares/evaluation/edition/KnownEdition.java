package fr.palmares.evaluation.edition;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived of an edition so far.
 *
 * @param rulebookVersion the latest rulebook adopted; null while none has arrived
 * @param applicationsClosed whether the end of the applications has arrived
 */
public record KnownEdition(
    EditionYear edition, @Nullable Integer rulebookVersion, boolean applicationsClosed) {

  /** An edition of which nothing has arrived. */
  public static KnownEdition nothingOf(EditionYear edition) {
    return new KnownEdition(edition, null, false);
  }

  /**
   * Something of it has arrived.
   *
   * @throws Refusal {@code unknown-edition}
   */
  public void checkArrived() {
    if (rulebookVersion == null && !applicationsClosed) {
      throw Refusal.unknown("unknown-edition", "nothing of an edition %s has arrived", edition);
    }
  }

  /** Whether an evaluation may be opened, its jury apart. */
  public boolean ready() {
    return rulebookVersion != null && applicationsClosed;
  }

  /**
   * The rulebook under which an evaluation opened now would be held (no scoring before the
   * applications close).
   *
   * @throws Refusal {@code rulebook-unknown}, {@code applications-not-closed}
   */
  public int rulebookToOpenWith() {
    if (rulebookVersion == null) {
      throw Refusal.conflict("rulebook-unknown", "no rulebook of %s has arrived here", edition);
    }
    if (!applicationsClosed) {
      throw Refusal.conflict(
          "applications-not-closed", "the applications of %s are not closed yet", edition);
    }
    return rulebookVersion;
  }
}
