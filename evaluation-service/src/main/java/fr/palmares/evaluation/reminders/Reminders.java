package fr.palmares.evaluation.reminders;

import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.evaluation.reminders.ReminderEvent.JurorReminded;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reminders of an edition, as their events tell.
 *
 * @param sent how often each juror was reminded
 */
record Reminders(Map<JurorId, Integer> sent) {

  static final Reminders NONE = new Reminders(Map.of());

  Reminders {
    sent = Map.copyOf(sent);
  }

  /**
   * Reminds those named, or all who have sheets to hand in, while the evaluation is open.
   *
   * @param missing how many sheets each juror has not handed in
   * @throws Refusal {@code evaluation-not-open}, {@code evaluation-closed}, {@code
   *     juror-not-appointed}, {@code juror-twice}, {@code nothing-missing}
   */
  List<JurorReminded> remind(RemindJurors command, Jury jury, Map<JurorId, Integer> missing) {
    jury.checkOpen();
    checkNamed(command.jurors(), jury, missing);
    List<JurorId> jurors =
        command.jurors().isEmpty()
            ? jury.jurors().stream()
                .map(Juror::id)
                .filter(juror -> missing.getOrDefault(juror, 0) > 0)
                .toList()
            : command.jurors();
    if (jurors.isEmpty()) {
      throw Refusal.conflict("nothing-missing", "every juror has handed in every sheet");
    }
    EditionYear edition = command.reminders().edition();
    List<JurorReminded> events = new ArrayList<>();
    for (JurorId juror : jurors) {
      int number = sent.getOrDefault(juror, 0) + 1;
      events.add(new JurorReminded(edition, juror, number, missing.getOrDefault(juror, 0)));
    }
    return events;
  }

  /**
   * Why a reminder that was asked for is not worth a mail any more; empty while it is. A juror who
   * was recused from what they had not handed in has nothing missing.
   *
   * @param missing how many sheets the juror has not handed in by now
   */
  static Optional<String> needless(Jury jury, int missing) {
    if (jury.phase() == Phase.CLOSED) {
      return Optional.of("evaluation-closed");
    }
    return missing == 0 ? Optional.of("nothing-missing") : Optional.empty();
  }

  Reminders evolve(ReminderEvent event) {
    if (event instanceof JurorReminded reminded) {
      Map<JurorId, Integer> after = new HashMap<>(sent);
      after.put(reminded.juror(), reminded.number());
      return new Reminders(after);
    }
    return this;
  }

  private static void checkNamed(List<JurorId> jurors, Jury jury, Map<JurorId, Integer> missing) {
    Set<JurorId> seen = new HashSet<>();
    for (JurorId juror : jurors) {
      jury.checkMember(juror);
      if (!seen.add(juror)) {
        throw Refusal.invalid("juror-twice", "jurors", "'%s' stands twice", juror);
      }
      if (missing.getOrDefault(juror, 0) == 0) {
        throw Refusal.conflict("nothing-missing", "'%s' has handed in every sheet", juror);
      }
    }
  }
}
