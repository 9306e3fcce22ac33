package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Mapping.ChampRef;
import fr.palmares.application.demarches.Report.DossierReport;
import fr.palmares.application.demarches.Report.Outcome;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What concerns an export as a whole. */
final class Summary {

  private Summary() {}

  static Report of(
      EditionYear year,
      Rulebook rules,
      Mapping mapping,
      Export export,
      boolean dryRun,
      List<DossierReport> dossiers,
      Set<ChampRef> met) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    dossiers.forEach(dossier -> outcomes.merge(dossier.outcome(), 1, Integer::sum));
    return new Report(
        year,
        dryRun,
        export.incomplete(),
        outcomes,
        dossiers,
        criteriaWithoutChamp(rules, mapping),
        entries(mapping).filter(ref -> !met.contains(ref)).map(ChampRef::at).toList(),
        dossiers.stream()
            .flatMap(dossier -> dossier.champs().stream())
            .map(Report.ChampReport::type)
            .filter(type -> !ChampReader.isKnown(type))
            .distinct()
            .sorted()
            .toList());
  }

  /** Every place where a mapping names a champ. */
  static Stream<ChampRef> entries(Mapping mapping) {
    return Stream.concat(Fates.uses(mapping), mapping.ignored().stream());
  }

  private static List<CriterionId> criteriaWithoutChamp(Rulebook rules, Mapping mapping) {
    Set<CriterionId> answered =
        mapping.answers().stream().map(Mapping.Answer::criterion).collect(Collectors.toSet());
    return rules.criteria().stream()
        .map(Criterion::id)
        .filter(criterion -> !answered.contains(criterion))
        .toList();
  }
}
