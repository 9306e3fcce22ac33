package fr.palmares.acceptance.year;

import java.util.ArrayList;
import java.util.List;

/** A juror's sheet, in the order of the rulebook. */
final class Sheet {
  static final List<String> CRITERIA =
      List.of(
          "verger.charte",
          "verger.arbres",
          "verger.ecoles",
          "table.bio",
          "table.recit",
          "partage.lien",
          "partage.plan");

  private Sheet() {}

  /** Handing it in; with fewer points than criteria it is incomplete, with one more a comment. */
  static Call put(String application, String... points) {
    return Call.put("/applications/" + application + "/sheet", json(points));
  }

  /** A sheet, with a comment on the story: the last one given, else "lu". */
  static String json(String... points) {
    List<String> scores = new ArrayList<>();
    String comment = points.length > CRITERIA.size() ? points[CRITERIA.size()] : "lu";
    for (int i = 0; i < Math.min(points.length, CRITERIA.size()); i++) {
      scores.add(
          "{\"criterion\": \"%s\", \"points\": \"%s\", \"comment\": \"%s\"}"
              .formatted(
                  CRITERIA.get(i),
                  points[i],
                  CRITERIA.get(i).equals("table.recit") ? comment : ""));
    }
    return "{\"scores\": [%s]}".formatted(String.join(", ", scores));
  }
}
