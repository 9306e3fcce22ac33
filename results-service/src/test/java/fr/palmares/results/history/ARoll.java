package fr.palmares.results.history;

import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.history.Identities.Known;
import fr.palmares.results.history.Identities.Merger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A roll for tests of other parts, made of participations by the rule that makes the real one. */
public final class ARoll {

  private ARoll() {}

  /** The roll of these participations, while these rulebooks are known and nobody has merged. */
  public static Roll of(List<Entry> entries, List<Rulebook> rulebooks) {
    return of(entries, rulebooks, Map.of());
  }

  /** The same, when some authorities went on in others, each given by its SIREN. */
  public static Roll of(
      List<Entry> entries, List<Rulebook> rulebooks, Map<String, String> mergers) {
    List<Known> names = new ArrayList<>();
    for (Entry entry : entries) {
      String siren = entry.siren();
      if (siren != null && (mergers.containsKey(siren) || mergers.containsValue(siren))) {
        names.add(new Known(siren, entry.kind().text(), siren, entry.slug()));
      }
    }
    List<Merger> ended =
        mergers.entrySet().stream().map(m -> new Merger(m.getKey(), m.getValue())).toList();
    return Identities.roll(entries, names, ended, new Scales(rulebooks));
  }
}
