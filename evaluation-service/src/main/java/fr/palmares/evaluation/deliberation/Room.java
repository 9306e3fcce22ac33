package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.deliberation.sitting.SittingEvent.JuryConvened;
import fr.palmares.evaluation.deliberation.sitting.Sittings;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.EvaluationEvent.Ballot;
import fr.palmares.kernel.event.EvaluationEvent.Dissent;
import fr.palmares.kernel.rulebook.JuryRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who decides on one file: the jurors present at the sitting, but for those recused from it, who
 * leave the room while it is dealt with.
 *
 * @param sitting null where the jury never met, which a rulebook without a quorum allows
 */
record Room(@Nullable Integer sitting, List<JurorId> takingPart) {
  Room {
    takingPart = List.copyOf(takingPart);
  }

  /**
   * The room for a file. Recused members do not count for it: as many as the quorum must remain or,
   * where recusals leave fewer in the whole jury, everyone who may take part.
   *
   * @param sheets every juror's sheet of the file
   * @throws Refusal {@code jury-not-convened}, {@code quorum-not-reached}
   */
  static Room on(JuryRules rules, Sittings sittings, Map<JurorId, ScoreSheet> sheets) {
    List<JurorId> able =
        sheets.entrySet().stream()
            .filter(entry -> !entry.getValue().recused())
            .map(Map.Entry::getKey)
            .toList();
    JuryConvened held = sittings.latest();
    if (held == null) {
      if (rules.quorum() != null) {
        throw Refusal.conflict(
            "jury-not-convened", "the rulebook states a quorum: convene the jury first");
      }
      return new Room(null, able);
    }
    List<JurorId> there = able.stream().filter(held.present()::contains).toList();
    int needed = Math.min(rules.leastPresent(), Math.max(1, able.size()));
    if (there.size() < needed) {
      throw Refusal.conflict(
          "quorum-not-reached",
          "%d present who are not recused from this file, %d needed: convene the jury anew",
          there.size(),
          needed);
    }
    return new Room(held.sitting(), there);
  }

  /**
   * A vote is carried by more in favour than against, and nobody votes twice.
   *
   * @throws Refusal {@code invalid-ballot}, {@code vote-not-carried}
   */
  void check(Ballot ballot) {
    long cast = (long) ballot.inFavour() + ballot.against() + ballot.abstained();
    if (ballot.inFavour() < 0
        || ballot.against() < 0
        || ballot.abstained() < 0
        || cast > takingPart.size()) {
      throw Refusal.invalid(
          "invalid-ballot",
          "ballot",
          "%d take part in this file: at most one vote each",
          takingPart.size());
    }
    if (ballot.inFavour() <= ballot.against()) {
      throw Refusal.conflict(
          "vote-not-carried", "%d for, %d against", ballot.inFavour(), ballot.against());
    }
  }

  /**
   * Who dissents was there.
   *
   * @throws Refusal {@code dissenter-not-there}, {@code juror-twice}
   */
  void check(List<Dissent> dissents) {
    Set<JurorId> seen = new HashSet<>();
    for (Dissent dissent : dissents) {
      if (!takingPart.contains(dissent.juror())) {
        throw Refusal.invalid(
            "dissenter-not-there", "dissents", "'%s' takes no part in this file", dissent.juror());
      }
      if (!seen.add(dissent.juror())) {
        throw Refusal.invalid("juror-twice", "dissents", "'%s' stands twice", dissent.juror());
      }
    }
  }
}
