package fr.palmares.results.history;

import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;

/** A roll for tests of other parts, made of participations by the rule that makes the real one. */
public final class ARoll {

  private ARoll() {}

  /** The roll of these participations, while these rulebooks are known and nobody has merged. */
  public static Roll of(List<Entry> entries, List<Rulebook> rulebooks) {
    return Identities.roll(entries, List.of(), List.of(), new Scales(rulebooks));
  }
}
