package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.web.csv.CsvFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of past results: {@code edition,authority,kind,siren,department,level,mention,source}, as
 * spreadsheets save it ({@link CsvFile}). An empty level: took part, level not found.
 */
final class PastFile {

  /**
   * What a file tells.
   *
   * @param editions what each edition's results are, contradictions left open
   * @param conflicts where sources contradict each other
   * @param faults lines that cannot be taken
   */
  record Told(
      Map<EditionYear, List<PastResult>> editions,
      List<Claims.Conflict> conflicts,
      List<Fault> faults) {}

  private PastFile() {}

  private static final List<String> COLUMNS = List.of("edition", "authority", "kind", "source");

  /** What is wrong, in French; lines count from 1, the header included. */
  record Fault(int line, String message) {}

  /** A line's cells by their column. */
  private record Row(int number, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** Reads a file as far as it can be read. */
  static Told read(byte[] bytes) {
    CsvFile file = CsvFile.read(bytes);
    List<Fault> faults = new ArrayList<>();
    Map<EditionYear, List<PastResult>> told = new TreeMap<>();
    for (Row row : rows(file.lines(), faults)) {
      take(row, told, faults);
    }
    if (file.unreadableFrom() > 0) {
      faults.add(
          new Fault(
              file.unreadableFrom(),
              "Illisible à partir d’ici : un guillemet n’est pas refermé, ou ce n’est pas un CSV."));
    }
    List<Claims.Conflict> conflicts = new ArrayList<>();
    Map<EditionYear, List<PastResult>> editions = new TreeMap<>();
    told.forEach(
        (edition, results) -> editions.put(edition, Claims.agreed(edition, results, conflicts)));
    return new Told(editions, conflicts, faults);
  }

  private static List<Row> rows(List<CsvFile.Line> lines, List<Fault> faults) {
    List<String> header =
        lines.isEmpty()
            ? List.of()
            : lines.get(0).cells().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
    List<String> missing = COLUMNS.stream().filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      faults.add(new Fault(1, "Colonnes manquantes : " + String.join(", ", missing)));
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (CsvFile.Line line : lines.subList(1, lines.size())) {
      if (line.cells().size() > header.size()) {
        faults.add(
            new Fault(
                line.number(),
                "Cette ligne a plus de cellules que l’en-tête : mettez entre guillemets celles qui"
                    + " contiennent le séparateur."));
      } else {
        rows.add(row(line, header));
      }
    }
    return rows;
  }

  private static Row row(CsvFile.Line line, List<String> header) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < line.cells().size(); i++) {
      cells.put(header.get(i), line.cells().get(i).strip());
    }
    return new Row(line.number(), cells);
  }

  private static void take(Row row, Map<EditionYear, List<PastResult>> told, List<Fault> faults) {
    try {
      PastResult result = result(row);
      if (result.authority().isEmpty() || result.source().isEmpty()) {
        faults.add(new Fault(row.number(), "Indiquez la collectivité et la source."));
        return;
      }
      told.computeIfAbsent(EditionYear.of(row.cell("edition")), edition -> new ArrayList<>())
          .add(result);
    } catch (Refusal refusal) {
      faults.add(new Fault(row.number(), "Valeur illisible : " + refusal.getMessage()));
    }
  }

  private static PastResult result(Row row) {
    String siren = row.cell("siren");
    String level = row.cell("level");
    return new PastResult(
        row.cell("authority"),
        AuthorityKind.of(row.cell("kind")),
        siren.isEmpty() ? null : Siren.of(siren),
        orNull(row.cell("department")),
        level.isEmpty() ? null : LevelId.of(level),
        orNull(row.cell("mention")),
        row.cell("source"),
        null);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
