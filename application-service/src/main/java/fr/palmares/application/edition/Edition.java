package fr.palmares.application.edition;

import fr.palmares.application.edition.EditionEvent.ApplicationsClosed;
import fr.palmares.application.edition.EditionEvent.ApplicationsOpened;
import fr.palmares.application.edition.EditionEvent.EditionPrepared;
import fr.palmares.application.edition.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Name;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Calendar;
import fr.palmares.kernel.rulebook.InvalidRulebook;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.Succession;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An edition (millésime), as its events tell: its phase and the rulebook in force.
 *
 * @param label empty before it is prepared
 */
public record Edition(Phase phase, String label, @Nullable Rulebook rulebook) {

  /** The phases of the applications, one after the other, none twice. */
  public enum Phase {
    UNKNOWN,
    PREPARATION,
    APPLICATIONS,
    CLOSED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int LONGEST_LABEL = 200;

  /** Before anything happened. */
  public static final Edition NONE = new Edition(Phase.UNKNOWN, "", null);

  List<EditionEvent> prepare(PrepareEdition command) {
    if (phase != Phase.UNKNOWN) {
      throw Refusal.conflict(
          "edition-already-prepared", "the edition %s exists", command.edition().year());
    }
    if (command.label().isBlank()) {
      throw Refusal.invalid("edition-without-label", "label", "an edition needs its label's name");
    }
    return List.of(
        new EditionPrepared(
            command.edition().year(), Name.readable(command.label(), "label", LONGEST_LABEL)));
  }

  List<EditionEvent> adopt(AdoptRulebook command, RulebookSeal seal) {
    checkPrepared();
    if (phase == Phase.CLOSED) {
      throw Refusal.conflict(
          "rulebook-in-use", "scoring may have begun under the rulebook: record an erratum");
    }
    return replace(command.edition(), command.rulebook(), command.reason(), false, seal);
  }

  /** An erratum: every score given under the former version stands under this one, too. */
  List<EditionEvent> correct(CorrectRulebook command, RulebookSeal seal) {
    checkPrepared();
    if (phase != Phase.CLOSED) {
      throw Refusal.conflict(
          "rulebook-not-in-use", "applications have not closed: adopt a new version instead");
    }
    List<CriterionId> unsettling = command.rulebook().unsettling(rules());
    if (!unsettling.isEmpty()) {
      throw Refusal.invalid(
          "erratum-unsettles-scores",
          "axes",
          "scores given on %s might not stand: an erratum neither adds nor removes a criterion,"
              + " lowers no maximum and takes back no 'may not apply'",
          unsettling);
    }
    return replace(command.edition(), command.rulebook(), command.reason(), true, seal);
  }

  private List<EditionEvent> replace(
      EditionId id,
      Rulebook proposed,
      @Nullable String reason,
      boolean erratum,
      RulebookSeal seal) {
    if (!proposed.edition().equals(id.year())) {
      throw Refusal.invalid(
          "rulebook-of-another-edition",
          "edition",
          "the rulebook is for %s, not for %s",
          proposed.edition(),
          id.year());
    }
    if (rulebook != null && proposed.numbered(rulebook.version()).equals(rulebook)) {
      return List.of();
    }
    String why = rulebook == null ? null : Prose.reason(reason == null ? "" : reason);
    Rulebook adopted = proposed.numbered(rulebook == null ? 1 : rulebook.version() + 1);
    return List.of(
        new RulebookAdopted(
            id.year(),
            adopted.version(),
            adopted,
            seal.fingerprint(adopted),
            why,
            erratum ? true : null));
  }

  /**
   * What a rulebook says of the last edition's criteria is so ({@link Succession#violations}).
   *
   * @param before the rulebooks of earlier editions, the latest first
   * @throws InvalidRulebook with every violation and where it stands
   */
  static void checkLineage(Rulebook rulebook, List<Rulebook> before) {
    List<Violation> violations =
        before.isEmpty() ? List.of() : Succession.violations(before.get(0), rulebook);
    if (!violations.isEmpty()) {
      throw new InvalidRulebook(violations);
    }
  }

  List<EditionEvent> open(OpenApplications command) {
    checkPrepared();
    checkNotClosed();
    if (phase == Phase.APPLICATIONS) {
      throw Refusal.conflict("applications-already-open", "applications are open already");
    }
    rules();
    return List.of(new ApplicationsOpened(command.edition().year()));
  }

  List<EditionEvent> close(CloseApplications command, List<ApplicationId> competing) {
    checkOpen();
    return List.of(new ApplicationsClosed(command.edition().year(), competing));
  }

  /** The edition after one more event. */
  public Edition evolve(EditionEvent event) {
    if (event instanceof EditionPrepared prepared) {
      return new Edition(Phase.PREPARATION, prepared.label(), null);
    }
    if (event instanceof RulebookAdopted adopted) {
      return new Edition(phase, label, adopted.rulebook());
    }
    return new Edition(
        event instanceof ApplicationsOpened ? Phase.APPLICATIONS : Phase.CLOSED, label, rulebook);
  }

  /**
   * Applications move only while the organizer has them open, between the dates of the calendar.
   *
   * @param extension until when one application may move after the others' deadline; null for none
   * @throws Refusal {@code applications-not-open}, {@code applications-closed}, {@code too-early},
   *     {@code deadline-passed}
   */
  public void checkAccepting(Instant now, @Nullable Instant extension) {
    checkOpen();
    Calendar calendar = rules().calendar();
    Instant beginning = calendar.applicationsOpen();
    if (beginning != null && now.isBefore(beginning)) {
      throw Refusal.conflict("too-early", "applications are taken from %s on", beginning);
    }
    Instant deadline = calendar.applicationsClose();
    boolean extended = extension != null && !now.isAfter(extension);
    if (deadline != null && now.isAfter(deadline) && !extended) {
      throw Refusal.conflict("deadline-passed", "applications had to be in by %s", deadline);
    }
  }

  /**
   * The rulebook in force.
   *
   * @throws Refusal {@code rulebook-missing}
   */
  public Rulebook rules() {
    if (rulebook == null) {
      throw Refusal.conflict("rulebook-missing", "adopt a rulebook first");
    }
    return rulebook;
  }

  private void checkPrepared() {
    if (phase == Phase.UNKNOWN) {
      throw Refusal.unknown("unknown-edition", "this edition has not been prepared");
    }
  }

  private void checkNotClosed() {
    if (phase == Phase.CLOSED) {
      throw Refusal.conflict("applications-closed", "applications are closed for good");
    }
  }

  /**
   * The organizer has the applications open.
   *
   * @throws Refusal {@code applications-not-open}, {@code applications-closed}
   */
  public void checkOpen() {
    checkPrepared();
    checkNotClosed();
    if (phase != Phase.APPLICATIONS) {
      throw Refusal.conflict("applications-not-open", "applications have not been opened");
    }
  }
}
