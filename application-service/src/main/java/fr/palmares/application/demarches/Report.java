package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Fates.Fate;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param incomplete whether the export says itself that there are more dossiers
 * @param outcomes how many dossiers came out how
 * @param dossiers in the export's order
 * @param criteriaWithoutChamp criteria of the rulebook that the mapping does not answer
 * @param entriesWithoutChamp where the mapping names a champ that no dossier has (RFC 6901)
 * @param unknownTypes types of champs that this version reads by their text alone
 */
record Report(
    EditionYear edition,
    boolean dryRun,
    boolean incomplete,
    Map<Outcome, Integer> outcomes,
    List<DossierReport> dossiers,
    List<CriterionId> criteriaWithoutChamp,
    List<String> entriesWithoutChamp,
    List<String> unknownTypes) {

  /** How a dossier came out. */
  enum Outcome {
    CREATED,
    AMENDED,
    UNCHANGED,
    SKIPPED,
    REFUSED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A dossier.
   *
   * @param dossier its number; null where the export does not tell
   * @param application null where no authority could be made out
   * @param reason why it was skipped or refused; null for the others
   * @param notes what an organizer should know of one that was taken
   */
  record DossierReport(
      @Nullable Long dossier,
      @Nullable ApplicationId application,
      Outcome outcome,
      @Nullable Reason reason,
      List<Reason> notes,
      List<ChampReport> champs) {}

  /** A rule and its sentence for people. */
  record Reason(String rule, @Nullable String field, String sentence) {}

  /**
   * A champ: each of a dossier stands here once.
   *
   * @param criteria those it was read for
   * @param value what was answered, where the question does not take it; else null
   */
  record ChampReport(
      @Nullable String id,
      String label,
      String type,
      Fate fate,
      List<CriterionId> criteria,
      @Nullable String value) {}
}
