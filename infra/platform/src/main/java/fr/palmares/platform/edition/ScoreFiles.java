package fr.palmares.platform.edition;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.platform.edition.EditionFolder.Revision;
import fr.palmares.platform.edition.EditionFolder.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the jurors gave, and what they gave later instead. */
final class ScoreFiles {
  private static final int LONGEST_TEXT = 4000;
  private static final Comparator<CriterionId> BY_TEXT = Comparator.comparing(CriterionId::text);
  private final References references;
  private final List<Problem> problems;
  private final List<Problem> warnings;
  private final Map<Place, Points> current = new LinkedHashMap<>();
  private final Map<References.Sheet, Integer> firstLines = new LinkedHashMap<>();
  private final Map<String, Set<CriterionId>> scored = new LinkedHashMap<>();

  private record Place(References.Sheet sheet, CriterionId criterion) {}

  ScoreFiles(References references, List<Problem> problems, List<Problem> warnings) {
    this.references = references;
    this.problems = problems;
    this.warnings = warnings;
  }

  List<Score> scores(List<Row> rows) {
    List<Score> scores = new ArrayList<>();
    for (Row row : rows) {
      if (isOfRecused(row)) {
        continue;
      }
      String application = references.application(row);
      JurorId juror = references.juror(row);
      Criterion criterion = references.criterion(row);
      Points points = points(row, criterion);
      if (row.text("comment").length() > LONGEST_TEXT) {
        row.problem("comment is longer than %d characters", LONGEST_TEXT);
      }
      if (!application.isEmpty() && juror != null && criterion != null) {
        note(row, criterion, points);
        if (points != null) {
          scores.add(new Score(application, juror, criterion.id(), points, row.text("comment")));
        }
      }
    }
    return scores;
  }

  private void note(Row row, Criterion criterion, @Nullable Points points) {
    Place place = place(row, criterion);
    if (current.containsKey(place)) {
      row.problem(
          "%s has scored %s of %s already: a change belongs in revisions.csv",
          place.sheet().juror(), criterion.id(), place.sheet().application());
      return;
    }
    current.put(place, points == null ? Points.ZERO : points);
    firstLines.putIfAbsent(place.sheet(), row.line());
    scored
        .computeIfAbsent(place.sheet().application(), a -> new TreeSet<>(BY_TEXT))
        .add(criterion.id());
  }

  private static Place place(Row row, Criterion criterion) {
    return new Place(
        new References.Sheet(row.text("application"), row.text("juror")), criterion.id());
  }

  private static @Nullable Points points(Row row, @Nullable Criterion criterion) {
    Points points = row.value("points", text -> Points.of(decimalPoint(text)));
    if (points != null
        && criterion != null
        && (points.compareTo(criterion.least()) < 0 || points.compareTo(criterion.max()) > 0)) {
      row.problem(
          "points %s on %s: give between %s and %s",
          row.text("points"),
          criterion.id(),
          criterion.least().rounded().toPlainString(),
          criterion.max().rounded().toPlainString());
      return null;
    }
    return points;
  }

  /** {@code 3,5} as a spreadsheet in French writes it. */
  private static String decimalPoint(String text) {
    return text.matches("-?\\d+,\\d+") ? text.replace(',', '.') : text;
  }

  List<Revision> revisions(List<Row> rows) {
    List<Revision> revisions = new ArrayList<>();
    for (Row row : rows) {
      if (isOfRecused(row)) {
        continue;
      }
      String application = references.application(row);
      JurorId juror = references.juror(row);
      Criterion criterion = references.criterion(row);
      Points points = points(row, criterion);
      String reason = row.required("reason", LONGEST_TEXT);
      if (!application.isEmpty() && juror != null && criterion != null && points != null) {
        if (!revises(row, place(row, criterion), points)) {
          continue;
        }
        revisions.add(new Revision(application, juror, criterion.id(), points, reason));
      }
    }
    return revisions;
  }

  private boolean revises(Row row, Place place, Points points) {
    Points before = current.get(place);
    if (before == null) {
      row.problem("there is no score on %s to revise (scores.csv)", place.criterion());
    } else if (before.equals(points)) {
      warnings.add(row.at(place.criterion() + " has " + points + " points already").leftOut());
      return false;
    }
    current.put(place, points);
    return true;
  }

  /** What a recused juror noted does not count. */
  private boolean isOfRecused(Row row) {
    boolean recused = references.isRecused(row);
    if (recused) {
      String who = row.text("juror") + " is recused from " + row.text("application");
      warnings.add(row.at(who + " (recusals.csv)").leftOut());
    }
    return recused;
  }

  /** Every application needs a score on every criterion, and every sheet handed in is whole. */
  void checkComplete() {
    Set<CriterionId> criteria = references.criteria();
    for (String application : new TreeSet<>(references.applications())) {
      Set<CriterionId> missing = new TreeSet<>(BY_TEXT);
      missing.addAll(criteria);
      missing.removeAll(scored.getOrDefault(application, Set.of()));
      if (!missing.isEmpty()) {
        problems.add(
            new Problem("scores.csv", 0, "no score of " + application + " on " + text(missing)));
      }
    }
    firstLines.forEach((sheet, line) -> checkWhole(sheet, line, criteria));
  }

  private void checkWhole(References.Sheet sheet, int line, Set<CriterionId> criteria) {
    Set<CriterionId> anyone = scored.getOrDefault(sheet.application(), Set.of());
    Set<CriterionId> missing = new TreeSet<>(BY_TEXT);
    criteria.stream()
        .filter(criterion -> anyone.contains(criterion))
        .filter(criterion -> !current.containsKey(new Place(sheet, criterion)))
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      problems.add(
          new Problem(
              "scores.csv",
              line,
              "%s has not scored %s of %s: a sheet is handed in whole"
                  .formatted(sheet.juror(), text(missing), sheet.application())));
    }
  }

  private static String text(Set<CriterionId> criteria) {
    return criteria.stream().map(CriterionId::text).collect(Collectors.joining(", "));
  }
}
