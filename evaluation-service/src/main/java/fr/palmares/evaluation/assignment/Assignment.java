package fr.palmares.evaluation.assignment;

import fr.palmares.evaluation.assignment.AssignmentEvent.JurorsAssigned;
import fr.palmares.evaluation.edition.Applicant;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.scoring.Ground;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who scores one application, as its events tell.
 *
 * @param jurors empty until somebody is assigned: then every juror is expected to score it
 */
record Assignment(List<JurorId> jurors) {

  static final Assignment NONE = new Assignment(List.of());

  Assignment {
    jurors = List.copyOf(jurors);
  }

  /** Whether anybody was assigned. */
  boolean made() {
    return !jurors.isEmpty();
  }

  /**
   * Assigns jurors until the evaluation closes. A distribution goes before no earlier assignment.
   *
   * @param sheets the sheets of the jurors on which something happened
   * @throws Refusal {@code evaluation-closed}, {@code assignment-empty}, {@code juror-twice},
   *     {@code juror-has-scored}, and those of {@link #checkMayJudge}
   */
  List<AssignmentEvent> assign(
      AssignJurors command, Jury jury, Applicant applicant, Map<JurorId, ScoreSheet> sheets) {
    jury.checkNotClosed();
    if (command.jurors().isEmpty()) {
      throw Refusal.invalid("assignment-empty", "jurors", "assign at least one juror");
    }
    Set<JurorId> chosen = new HashSet<>();
    for (JurorId juror : command.jurors()) {
      if (!chosen.add(juror)) {
        throw Refusal.invalid("juror-twice", "jurors", "'%s' stands twice", juror);
      }
      checkMayJudge(juror, jury, applicant, sheets.getOrDefault(juror, ScoreSheet.BLANK));
    }
    checkScoredStay(chosen, sheets);
    if (made() && command.means() == Means.AUTOMATIC) {
      return List.of();
    }
    return chosen.equals(Set.copyOf(jurors))
        ? List.of()
        : List.of(new JurorsAssigned(applicant.application(), command.jurors(), command.means()));
  }

  /**
   * A member of the jury judges a file unless they are recused from it or a conflict is open.
   *
   * @throws Refusal {@code juror-not-appointed}, {@code juror-recused}, {@code conflict-open}
   */
  static void checkMayJudge(JurorId id, Jury jury, Applicant applicant, ScoreSheet sheet) {
    jury.checkMember(id);
    sheet.checkNotRecused();
    boolean suggested =
        jury.member(id.text()).filter(juror -> worksFor(juror, applicant)).isPresent();
    if (sheet.openConflict(suggested)) {
      throw Refusal.conflict(
          "conflict-open",
          "confirm or dismiss the possible conflict of '%s' with %s first",
          id,
          applicant.application());
    }
  }

  /**
   * Whether a distribution leaves this juror out. It is more careful than a person: who works for
   * the applicant never gets the file, not even where a person dismissed the conflict.
   */
  static boolean barred(Juror juror, Applicant applicant, ScoreSheet sheet) {
    return sheet.recused() || sheet.openConflict(false) || worksFor(juror, applicant);
  }

  /**
   * Only an assigned juror hands in a sheet, once anybody is assigned.
   *
   * @throws Refusal {@code not-assigned}
   */
  void checkAssigned(ApplicationId application, JurorId juror) {
    if (made() && !jurors.contains(juror)) {
      throw Refusal.forbidden("not-assigned", "%s is assigned to other jurors", application);
    }
  }

  Assignment evolve(AssignmentEvent event) {
    return event instanceof JurorsAssigned assigned ? new Assignment(assigned.jurors()) : this;
  }

  private static boolean worksFor(Juror juror, Applicant applicant) {
    return Ground.between(juror, applicant, false).isPresent();
  }

  /** A sheet handed in counts: who gave it stays assigned. */
  private static void checkScoredStay(Set<JurorId> chosen, Map<JurorId, ScoreSheet> sheets) {
    sheets.forEach(
        (juror, sheet) -> {
          if (sheet.submitted() && !sheet.recused() && !chosen.contains(juror)) {
            throw Refusal.conflict(
                "juror-has-scored", "'%s' has handed in a sheet and stays assigned", juror);
          }
        });
  }
}
