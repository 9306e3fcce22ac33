package fr.palmares.application.edition;

import fr.palmares.application.Given;
import fr.palmares.application.edition.EditionEvent.ApplicationsClosed;
import fr.palmares.application.edition.EditionEvent.ApplicationsOpened;
import fr.palmares.application.edition.EditionEvent.EditionPrepared;
import fr.palmares.application.edition.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;

/** One edition, standing still. */
public record FixedEditions(Edition edition) implements Editions {

  static final EditionPrepared PREPARED = new EditionPrepared(Given.EDITION, "Label d'essai");
  static final RulebookSeal SEAL = rulebook -> "sealed " + rulebook.version();

  static final RulebookAdopted ADOPTED =
      new RulebookAdopted(
          Given.EDITION, 1, Given.RULEBOOK, SEAL.fingerprint(Given.RULEBOOK), null, null);
  static final ApplicationsOpened OPENED = new ApplicationsOpened(Given.EDITION);
  static final ApplicationsClosed CLOSED = new ApplicationsClosed(Given.EDITION, List.of());

  static Edition after(EditionEvent... events) {
    Edition edition = Edition.NONE;
    for (EditionEvent event : events) {
      edition = edition.evolve(event);
    }
    return edition;
  }

  /** An edition that was prepared and got its rulebook, no more. */
  public static FixedEditions inPreparation() {
    return new FixedEditions(after(PREPARED, ADOPTED));
  }

  /** An edition whose applications are open. */
  public static FixedEditions open() {
    return new FixedEditions(after(PREPARED, ADOPTED, OPENED));
  }

  /** An edition whose applications are closed. */
  public static FixedEditions closed() {
    return new FixedEditions(after(PREPARED, ADOPTED, OPENED, CLOSED));
  }

  /** An edition of which nobody has heard. */
  public static FixedEditions unknown() {
    return new FixedEditions(Edition.NONE);
  }

  @Override
  public Edition heldFor(EditionId id) {
    return edition;
  }

  @Override
  public void changing(EditionId id) {
    // One thread.
  }

  @Override
  public List<Rulebook> rulebooksBefore(EditionYear year) {
    return List.of();
  }
}
