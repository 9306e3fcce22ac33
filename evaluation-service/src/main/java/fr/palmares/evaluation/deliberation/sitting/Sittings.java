package fr.palmares.evaluation.deliberation.sitting;

import fr.palmares.evaluation.deliberation.sitting.SittingEvent.JuryConvened;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.rulebook.JuryRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sittings of an edition's jury, as their events tell.
 *
 * @param latest the one that is being held; null before the first
 */
public record Sittings(@Nullable JuryConvened latest) {

  /** Before the jury ever met. */
  public static final Sittings NONE = new Sittings(null);

  /**
   * The jury sits once the evaluation is closed and enough of its members are present. A member who
   * is recused from some file counts here: they leave the room for that file alone.
   *
   * @throws Refusal {@code evaluation-not-closed}, {@code juror-twice}, {@code quorum-not-reached},
   *     {@code juror-not-appointed}
   */
  List<SittingEvent> convene(ConveneJury command, Jury jury, JuryRules rules) {
    jury.checkClosed();
    checkNobodyTwice(command.present());
    checkQuorum(command.present(), jury, rules);
    command.present().forEach(jury::checkMember);
    int sitting = latest == null ? 1 : latest.sitting() + 1;
    return List.of(
        new JuryConvened(
            command.sittings().edition(), sitting, command.present(), rules.leastPresent()));
  }

  private static void checkNobodyTwice(List<JurorId> present) {
    Set<JurorId> seen = new HashSet<>();
    for (JurorId juror : present) {
      if (!seen.add(juror)) {
        throw Refusal.invalid("juror-twice", "present", "'%s' stands twice", juror);
      }
    }
  }

  /** Only members of the jury count. */
  private static void checkQuorum(List<JurorId> present, Jury jury, JuryRules rules) {
    Set<JurorId> members = jury.jurors().stream().map(Juror::id).collect(Collectors.toSet());
    long counting = present.stream().filter(members::contains).count();
    if (counting < rules.leastPresent()) {
      throw Refusal.conflict(
          "quorum-not-reached",
          "%d members of the jury present, %d needed: convene it anew when they are there",
          counting,
          rules.leastPresent());
    }
  }

  /** The sittings after one more event. */
  public Sittings evolve(SittingEvent event) {
    return new Sittings((JuryConvened) event);
  }
}
