package fr.palmares.evaluation.assignment;

import static java.util.Comparator.comparing;

import fr.palmares.evaluation.assignment.Distributed.Load;
import fr.palmares.evaluation.assignment.Distributed.OfFile;
import fr.palmares.evaluation.assignment.Distribution.File;
import fr.palmares.evaluation.assignment.Distribution.Judge;
import fr.palmares.evaluation.edition.Applicant;
import fr.palmares.evaluation.edition.Applicants;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.evaluation.scoring.SheetId;
import fr.palmares.evaluation.scoring.Sheets;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds jurors for the competing applications that have none, from what the events tell now. */
@Component
class Distributor {

  private final Juries juries;
  private final Applicants applicants;
  private final Sheets sheets;
  private final Assignments assignments;

  Distributor(Juries juries, Applicants applicants, Sheets sheets, Assignments assignments) {
    this.juries = juries;
    this.applicants = applicants;
    this.sheets = sheets;
    this.assignments = assignments;
  }

  /**
   * The assignments to make; who was assigned before, or by what is open of the plan, stays and
   * counts as load.
   */
  Map<ApplicationId, List<JurorId>> distribute(EditionYear edition, int perApplication, Plan plan) {
    List<Juror> jury = juries.of(edition).jurors();
    checkPossible(perApplication, jury);
    Map<ApplicationId, Assignment> made = made(edition, plan);
    Map<SheetId, ScoreSheet> known = sheets.of(edition);
    List<File> files =
        applicants.competing(edition).stream()
            .filter(applicant -> !made.containsKey(applicant.application()))
            .map(applicant -> file(applicant, jury, known))
            .toList();
    Map<ApplicationId, List<JurorId>> found = new LinkedHashMap<>();
    Distribution.of(files, judges(edition, jury, made), perApplication)
        .forEach((application, jurors) -> found.put(application, List.copyOf(jurors)));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  /** Who would score what if this were distributed now. */
  Distributed wouldBe(EditionYear edition, int perApplication) {
    Plan plan = assignments.plan(edition);
    Map<ApplicationId, Assignment> made = made(edition, plan);
    distribute(edition, perApplication, plan)
        .forEach((application, jurors) -> made.put(application, new Assignment(jurors)));
    return shown(made, edition, perApplication, true);
  }

  /** Who scores what. */
  Distributed done(EditionYear edition, int perApplication) {
    return shown(assignments.of(edition), edition, perApplication, false);
  }

  private Map<ApplicationId, Assignment> made(EditionYear edition, Plan plan) {
    Map<ApplicationId, Assignment> made = new LinkedHashMap<>();
    plan.open().forEach(file -> made.put(file.application(), new Assignment(file.jurors())));
    made.putAll(assignments.of(edition));
    return made;
  }

  private Distributed shown(
      Map<ApplicationId, Assignment> assigned,
      EditionYear edition,
      int perApplication,
      boolean dryRun) {
    List<Juror> jury = juries.of(edition).jurors();
    Map<ApplicationId, List<JurorId>> all = new TreeMap<>(comparing(ApplicationId::text));
    applicants.competing(edition).forEach(a -> all.put(a.application(), List.of()));
    assigned.forEach((a, made) -> all.replace(a, made.jurors()));
    Set<JurorId> seniors = new HashSet<>();
    jury.stream().filter(Distributor::senior).forEach(juror -> seniors.add(juror.id()));
    return new Distributed(
        edition,
        dryRun,
        all.entrySet().stream().map(e -> new OfFile(e.getKey(), e.getValue())).toList(),
        jury.stream().map(j -> new Load(j.id(), senior(j), load(j, all))).toList(),
        all.keySet().stream().filter(a -> of(all, a).size() < perApplication).toList(),
        all.keySet().stream()
            .filter(a -> of(all, a).stream().noneMatch(seniors::contains))
            .toList());
  }

  private static void checkPossible(int perApplication, List<Juror> jury) {
    if (jury.isEmpty()) {
      throw Refusal.conflict("jury-not-appointed", "appoint a jury before assigning its files");
    }
    if (perApplication < 1 || perApplication > jury.size()) {
      throw Refusal.invalid(
          "invalid-per-application",
          "perApplication",
          "ask for at least one juror an application and at most the jury's %d",
          jury.size());
    }
  }

  /** Who has scored a file already keeps it. */
  private static File file(Applicant applicant, List<Juror> jury, Map<SheetId, ScoreSheet> known) {
    Set<JurorId> kept = new HashSet<>();
    Set<JurorId> barred = new HashSet<>();
    for (Juror juror : jury) {
      SheetId id = new SheetId(applicant.application(), juror.id());
      ScoreSheet sheet = known.getOrDefault(id, ScoreSheet.BLANK);
      if (sheet.submitted() && !sheet.recused()) {
        kept.add(juror.id());
      } else if (Assignment.barred(juror, applicant, sheet)) {
        barred.add(juror.id());
      }
    }
    return new File(applicant.application(), kept, barred);
  }

  private List<Judge> judges(
      EditionYear edition, List<Juror> jury, Map<ApplicationId, Assignment> made) {
    Map<ApplicationId, List<JurorId>> competing = new LinkedHashMap<>();
    for (Applicant applicant : applicants.competing(edition)) {
      competing.put(
          applicant.application(),
          made.getOrDefault(applicant.application(), Assignment.NONE).jurors());
    }
    return jury.stream().map(j -> new Judge(j.id(), senior(j), load(j, competing))).toList();
  }

  private static int load(Juror juror, Map<ApplicationId, List<JurorId>> assigned) {
    return (int) assigned.values().stream().filter(jurors -> jurors.contains(juror.id())).count();
  }

  private static List<JurorId> of(Map<ApplicationId, List<JurorId>> all, ApplicationId file) {
    return all.getOrDefault(file, List.of());
  }

  private static boolean senior(Juror juror) {
    return Boolean.TRUE.equals(juror.senior());
  }
}
