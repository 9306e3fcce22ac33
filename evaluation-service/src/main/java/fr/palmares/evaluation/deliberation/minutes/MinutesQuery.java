package fr.palmares.evaluation.deliberation.minutes;

import fr.palmares.evaluation.deliberation.casefile.CaseFile;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.DepartureStep;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Evaluated;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Settled;
import fr.palmares.evaluation.deliberation.casefile.CaseFiles;
import fr.palmares.evaluation.deliberation.casefile.OpenFiles;
import fr.palmares.evaluation.deliberation.minutes.MinutesView.CriterionMinutes;
import fr.palmares.evaluation.deliberation.minutes.MinutesView.DepartureMinutes;
import fr.palmares.evaluation.deliberation.minutes.MinutesView.FileMinutes;
import fr.palmares.evaluation.deliberation.minutes.MinutesView.Outcome;
import fr.palmares.evaluation.deliberation.sitting.held.SittingsQuery;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers with the minutes of an edition's jury. */
@Component
class MinutesQuery {

  private final Juries juries;
  private final KnownEditions editions;
  private final OpenFiles open;
  private final CaseFiles files;
  private final SittingsQuery sittings;
  private final FiledAs filedAs;

  MinutesQuery(
      Juries juries,
      KnownEditions editions,
      OpenFiles open,
      CaseFiles files,
      SittingsQuery sittings,
      FiledAs filedAs) {
    this.juries = juries;
    this.editions = editions;
    this.open = open;
    this.files = files;
    this.sittings = sittings;
    this.filedAs = filedAs;
  }

  /** The minutes as this reader may see them. */
  MinutesView of(EditionYear edition, Actor reader) {
    Jury jury = juries.of(edition);
    jury.checkOpened();
    Rulebook rulebook = editions.rulebook(edition, jury.rulebookVersion());
    List<ApplicationId> applications = open.everHandedIn(reader, edition);
    Map<ApplicationId, String> names = filedAs.names(applications);
    return new MinutesView(
        edition,
        rulebook.label(),
        rulebook.version(),
        rulebook.juryRules().leastPresent(),
        sittings.of(edition),
        files.of(applications).stream()
            .map(file -> jury.sits(reader.id()) ? file.toJuror(reader.id()) : file)
            .map(file -> minutes(file, names.getOrDefault(file.application(), ""), rulebook))
            .toList());
  }

  private FileMinutes minutes(CaseFile file, String authority, Rulebook inForce) {
    Evaluated evaluated = file.evaluated();
    Rulebook rulebook =
        evaluated == null || evaluated.rulebookVersion() == inForce.version()
            ? inForce
            : editions.rulebook(inForce.edition(), evaluated.rulebookVersion());
    return new FileMinutes(
        file.application(),
        authority,
        editions.standing(file.application()).name().toLowerCase(Locale.ROOT),
        file.conflicts(),
        criteria(file, rulebook),
        evaluated == null ? null : outcome(file, evaluated, rulebook),
        file.departure().stream().map(step -> departure(step, rulebook)).toList());
  }

  private static DepartureMinutes departure(DepartureStep step, Rulebook rulebook) {
    return new DepartureMinutes(
        step.step(),
        step.level(),
        step.step().equals("rejected") ? null : rulebook.levelScale().name(step.level()),
        step.reason(),
        step.by(),
        step.mark());
  }

  private static List<CriterionMinutes> criteria(CaseFile file, Rulebook rulebook) {
    Map<CriterionId, Settled> now = file.settledNow();
    return rulebook.criteria().stream()
        .flatMap(
            criterion ->
                Optional.ofNullable(now.get(criterion.id())).stream()
                    .map(settled -> criterion(file, criterion, settled)))
        .toList();
  }

  private static CriterionMinutes criterion(CaseFile file, Criterion criterion, Settled now) {
    return new CriterionMinutes(
        criterion.id(), criterion.name(), criterion.max(), now, file.settledBefore(criterion.id()));
  }

  private static Outcome outcome(CaseFile file, Evaluated evaluated, Rulebook rulebook) {
    Assessment assessment = file.assessment(rulebook);
    DepartureStep departure = file.approvedDeparture();
    LevelId level = departure == null ? assessment.level() : departure.level();
    return new Outcome(
        assessment.total(),
        assessment.maximum(),
        assessment.percentage(),
        rulebook.version(),
        rulebook.levelScale().name(assessment.level()),
        rulebook.levelScale().name(level),
        level,
        evaluated.mark());
  }
}
