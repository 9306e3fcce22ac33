package fr.palmares.kernel.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rulebook documents for tests, as an edition folder would hold them. */
final class Rulebooks {

  private Rulebooks() {}

  /** Two axes of 10 points, Bronze at 50 %, Or at 80 % with 60 % on every axis. */
  static Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("label", "Label d'essai");
    document.put("edition", 2031);
    document.put(
        "levelScale",
        Map.of(
            "id",
            "metals",
            "noLevel",
            "Non labellisé",
            "levels",
            List.of(
                Map.of("id", "bronze", "name", "Bronze", "minPercent", 50),
                Map.of("id", "or", "name", "Or", "minPercent", 80, "minPercentPerAxis", 60))));
    document.put("axes", List.of(axis("a"), axis("b")));
    document.put(
        "mentions",
        List.of(
            Map.of(
                "id",
                "espoir",
                "name",
                "Espoir",
                "holders",
                "0..n",
                "rule",
                Map.of("among", "returning", "orderBy", List.of("levelSteps desc")))));
    return document;
  }

  private static Map<String, Object> axis(String id) {
    return Map.of(
        "id",
        id,
        "name",
        "Axe " + id,
        "criteria",
        List.of(
            Map.of("id", id + ".1", "name", "Premier", "max", 4),
            Map.of("id", id + ".2", "name", "Second", "max", 3, "weight", 2)));
  }
}
