package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Export.Champ;
import fr.palmares.application.demarches.Mapping.ChampRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The champs of a dossier, found as a mapping names them. */
final class Champs {

  private final List<Champ> champs;
  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<String, List<Integer>> byLabel = new HashMap<>();

  Champs(List<Champ> champs) {
    this.champs = champs;
    for (int i = 0; i < champs.size(); i++) {
      Champ champ = champs.get(i);
      if (champ.id() != null) {
        byId.putIfAbsent(champ.id(), i);
      }
      byLabel.computeIfAbsent(Words.label(champ.label()), label -> new ArrayList<>()).add(i);
    }
  }

  /** Where a champ stands: by its identifier, else by its label. */
  OptionalInt find(ChampRef ref) {
    Integer at = ref.id() == null ? null : byId.get(ref.id());
    if (at != null) {
      return OptionalInt.of(at);
    }
    List<Integer> labelled =
        ref.label() == null ? List.of() : byLabel.getOrDefault(Words.label(ref.label()), List.of());
    return ref.occurrence() <= labelled.size()
        ? OptionalInt.of(labelled.get(ref.occurrence() - 1))
        : OptionalInt.empty();
  }

  Champ get(int at) {
    return champs.get(at);
  }

  /** What was answered; empty where the dossier has no such champ. */
  String text(ChampRef ref) {
    OptionalInt at = find(ref);
    return at.isPresent() ? get(at.getAsInt()).text() : "";
  }
}
