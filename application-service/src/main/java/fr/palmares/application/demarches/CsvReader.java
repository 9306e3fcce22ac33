package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Export.Champ;
import fr.palmares.application.demarches.Export.Dossier;
import fr.palmares.application.demarches.Export.Fault;
import fr.palmares.application.demarches.Export.Requester;
import fr.palmares.kernel.Refusal;
import fr.palmares.web.csv.CsvFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tabular export of démarches-simplifiées: a row a dossier, columns that tell of it, then
 * one a champ. It knows no types, no links of files and no repeated blocks.
 */
final class CsvReader {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final List<DateTimeFormatter> LOCAL =
      List.of(
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]"),
          DateTimeFormatter.ofPattern("dd/MM/yyyy[ 'à'] HH:mm[:ss]"),
          DateTimeFormatter.ofPattern("dd/MM/yyyy[ 'à'] HH'h'mm"));

  private static final Map<String, String> STATES =
      Map.of(
          "brouillon", "brouillon",
          "en construction", "en_construction",
          "en instruction", "en_instruction",
          "accepté", "accepte",
          "refusé", "refuse",
          "classé sans suite", "sans_suite",
          "sans suite", "sans_suite");

  private CsvReader() {}

  /**
   * The dossiers of an export.
   *
   * @throws Refusal {@code export-unreadable}
   */
  static Export read(String text) {
    CsvFile file = CsvFile.read(text);
    if (file.unreadableFrom() > 0) {
      throw Refusal.invalid(
          "export-unreadable",
          "export",
          "the quote in line %d is never closed",
          file.unreadableFrom());
    }
    List<List<String>> rows = file.lines().stream().map(CsvFile.Line::cells).toList();
    CsvColumns columns = new CsvColumns(rows.isEmpty() ? List.of() : rows.get(0));
    if (!columns.areOfDossiers()) {
      throw Refusal.invalid(
          "export-unreadable",
          "export",
          "this is no export of dossiers: the first line has no columns 'ID' and 'État du dossier'");
    }
    return new Export(
        rows.subList(1, rows.size()).stream().map(row -> dossier(row, columns)).toList(), false);
  }

  private static Dossier dossier(List<String> row, CsvColumns columns) {
    String state = columns.told(row, CsvColumns.STATE);
    Instant changed = instant(columns.told(row, CsvColumns.CHANGED));
    return new Dossier(
        number(columns.told(row, CsvColumns.NUMBER)),
        null,
        STATES.getOrDefault(Words.label(state), state),
        instant(columns.told(row, CsvColumns.FILED)),
        changed != null ? changed : instant(columns.told(row, CsvColumns.TOUCHED)),
        columns.told(row, CsvColumns.EMAIL),
        new Requester(
            columns.told(row, CsvColumns.SIRET),
            columns.told(row, CsvColumns.NAME),
            columns.told(row, CsvColumns.LEGAL_FORM),
            columns.told(row, CsvColumns.PLACE),
            ""),
        champs(row, columns),
        fault(row, columns));
  }

  private static List<Champ> champs(List<String> row, CsvColumns columns) {
    List<Champ> champs = new ArrayList<>();
    for (int column : columns.champs()) {
      String cell = column < row.size() ? Words.lines(row.get(column)) : "";
      champs.add(
          new Champ(null, columns.label(column), "", Words.date(Words.spoken(cell)), List.of()));
    }
    return champs;
  }

  private static @Nullable Fault fault(List<String> row, CsvColumns columns) {
    if (row.size() != columns.count()) {
      return Fault.SHAPE;
    }
    return row.stream().allMatch(Words::isWhole) ? null : Fault.TEXT;
  }

  private static @Nullable Long number(String text) {
    return text.matches("[0-9]{1,15}") ? Long.valueOf(text) : null;
  }

  /** What has no zone is Paris time. */
  static @Nullable Instant instant(String text) {
    String iso =
        text.replaceFirst(" UTC$", "Z")
            .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T")
            .replaceFirst(" ?([+-]\\d{2}):?(\\d{2})$", "$1:$2");
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeException e) {
      return local(text);
    }
  }

  private static @Nullable Instant local(String text) {
    for (DateTimeFormatter format : LOCAL) {
      try {
        return LocalDateTime.parse(text.replace('T', ' '), format).atZone(PARIS).toInstant();
      } catch (DateTimeException e) {
        // The next one may fit.
      }
    }
    return null;
  }
}
