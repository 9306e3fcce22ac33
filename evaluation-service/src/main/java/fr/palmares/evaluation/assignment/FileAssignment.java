package fr.palmares.evaluation.assignment;

import fr.palmares.evaluation.assignment.AssignmentFile.Fault;
import fr.palmares.evaluation.assignment.AssignmentFile.Line;
import fr.palmares.evaluation.edition.Applicant;
import fr.palmares.evaluation.edition.Applicants;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.evaluation.scoring.Sheets;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks a file of assignments against what is known, every line of it. */
@Component
class FileAssignment {

  private final Juries juries;
  private final KnownEditions editions;
  private final Applicants applicants;
  private final Sheets sheets;
  private final Assignments assignments;

  FileAssignment(
      Juries juries,
      KnownEditions editions,
      Applicants applicants,
      Sheets sheets,
      Assignments assignments) {
    this.juries = juries;
    this.editions = editions;
    this.applicants = applicants;
    this.sheets = sheets;
    this.assignments = assignments;
  }

  /** What the file asks for, and everything that is wrong with it, line by line. */
  record Checked(Map<ApplicationId, List<JurorId>> jurors, List<Fault> faults) {}

  Checked check(EditionYear edition, AssignmentFile file) {
    Jury jury = juries.of(edition);
    Map<ApplicationId, Assignment> made = assignments.of(edition);
    List<Fault> faults = new ArrayList<>(file.faults());
    Map<ApplicationId, List<Line>> byApplication = new LinkedHashMap<>();
    for (Line line : file.lines()) {
      byApplication.computeIfAbsent(line.application(), a -> new ArrayList<>()).add(line);
    }
    Map<ApplicationId, List<JurorId>> asked = new LinkedHashMap<>();
    byApplication.forEach(
        (application, lines) -> {
          Map<JurorId, ScoreSheet> known =
              sheets.of(application, jury.jurors().stream().map(Juror::id).toList());
          List<JurorId> jurors = lines.stream().map(Line::juror).toList();
          List<Fault> wrong = wrongLines(edition, jury, lines, known);
          if (wrong.isEmpty()) {
            Assignment before = made.getOrDefault(application, Assignment.NONE);
            AssignJurors command =
                new AssignJurors(new AssignmentId(application), jurors, Means.BY_FILE);
            check(
                lines.get(0),
                () -> before.assign(command, jury, applicants.of(application), known),
                wrong);
          }
          faults.addAll(wrong);
          asked.put(application, jurors);
        });
    faults.sort(Comparator.comparingInt(Fault::line));
    return new Checked(asked, faults);
  }

  private List<Fault> wrongLines(
      EditionYear edition, Jury jury, List<Line> lines, Map<JurorId, ScoreSheet> known) {
    List<Fault> wrong = new ArrayList<>();
    for (Line line : lines) {
      check(
          line,
          () -> {
            checkEdition(edition, line.application());
            editions.standing(line.application()).checkCompeting(line.application());
            Applicant applicant = applicants.of(line.application());
            ScoreSheet sheet = known.getOrDefault(line.juror(), ScoreSheet.BLANK);
            Assignment.checkMayJudge(line.juror(), jury, applicant, sheet);
          },
          wrong);
    }
    return wrong;
  }

  private static void check(Line line, Runnable rule, List<Fault> faults) {
    try {
      rule.run();
    } catch (Refusal refusal) {
      faults.add(new Fault(line.number(), refusal));
    }
  }

  private static void checkEdition(EditionYear edition, ApplicationId application) {
    if (!application.edition().equals(edition)) {
      throw Refusal.invalid(
          "other-edition", "application", "%s is no application of %s", application, edition);
    }
  }
}
