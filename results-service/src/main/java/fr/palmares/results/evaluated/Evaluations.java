package fr.palmares.results.evaluated;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has arrived from the other services. It arrives in any order and with a delay: what is not
 * known here may still be on its way.
 */
public interface Evaluations {

  /** Every evaluated application of an edition, by application. */
  List<Evaluation> of(EditionYear edition);

  /**
   * One evaluated application that competes.
   *
   * @throws Refusal {@code unknown-application}, {@code not-evaluated}
   */
  Evaluation of(ApplicationId application);

  /**
   * One evaluated application, whether it competes still or left since: what was published of it
   * stands until it is corrected.
   *
   * @throws Refusal {@code unknown-application}, {@code not-evaluated}
   */
  Evaluation judged(ApplicationId application);

  /**
   * Something of this application has arrived.
   *
   * @throws Refusal {@code unknown-application}
   */
  void checkKnown(ApplicationId application);

  /** Whoever submitted in an edition, whether they compete still or left since. */
  Map<ApplicationId, LocalAuthority> everyone(EditionYear edition);

  /**
   * Applications that compete and are not evaluated yet, or of which the other half is still on its
   * way: no palmarès leaves them out.
   */
  List<ApplicationId> pending(EditionYear edition);

  /** Whether it is known who competes in an edition: its applications are closed. */
  boolean closed(EditionYear edition);

  /**
   * The rulebook of an edition, if it has arrived: the one that it is judged by, else the latest.
   * An erratum that is adopted once an application is evaluated judges nothing any more.
   */
  Optional<Rulebook> rulebook(EditionYear edition);

  /**
   * The rulebook of an edition, as {@link #rulebook} has it.
   *
   * @throws Refusal {@code unknown-edition}
   */
  default Rulebook rules(EditionYear edition) {
    return rulebook(edition)
        .orElseThrow(
            () -> Refusal.unknown("unknown-edition", "no rulebook of %s is known", edition));
  }

  /** The rulebook of each edition, as {@link #rulebook} has it, oldest first. */
  List<Rulebook> rulebooks();

  /** The organizations that the jury's members come from. */
  List<String> organizations(EditionYear edition);
}
