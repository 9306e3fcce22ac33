package fr.palmares.results.publication;

import fr.palmares.kernel.EditionYear;

/** Keeps what is decided for a palmarès and its publication apart, in one transaction each. */
public interface Publication {

  /**
   * What is decided here comes before the publication or is refused, never after it.
   *
   * @throws fr.palmares.kernel.Refusal {@code already-published}
   */
  void checkNotYet(EditionYear edition);

  /**
   * The palmarès was published, so that an erratum is what changes it.
   *
   * @throws fr.palmares.kernel.Refusal {@code not-published}
   */
  void checkDone(EditionYear edition);

  /** Waits for every decision under way and lets none begin until this transaction ends. */
  void holdOff(PalmaresId palmares);
}
