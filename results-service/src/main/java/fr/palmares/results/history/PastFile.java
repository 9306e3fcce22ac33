package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of past results: {@code edition,authority,kind,siren,department,level,mention,source}, in
 * UTF-8, separated by commas or semicolons. An empty level: took part, level not found.
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
      Map<EditionYear, List<PastResult>> editions, List<Conflict> conflicts, List<Fault> faults) {}

  private PastFile() {}

  private static final List<String> COLUMNS = List.of("edition", "authority", "kind", "source");

  /** What is wrong, in French; lines count from 1, the header included, 0 for the whole file. */
  record Fault(int line, String message) {}

  /** Sources that contradict each other on one authority; {@code claims} say what each tells. */
  record Conflict(EditionYear edition, String authority, List<String> claims) {}

  /** Reads a file as far as it can be read. */
  static Told read(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    String header = text.lines().findFirst().orElse("");
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(header.contains(";") ? ';' : ',')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    Map<EditionYear, List<PastResult>> told = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<String> missing =
          COLUMNS.stream().filter(column -> !parser.getHeaderNames().contains(column)).toList();
      if (!missing.isEmpty()) {
        return new Told(
            Map.of(), List.of(), List.of(new Fault(1, "Colonnes manquantes : " + missing)));
      }
      for (CSVRecord line : parser) {
        take(line, told, faults);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      faults.add(new Fault(0, "Ce fichier n’est pas un CSV lisible."));
    }
    List<Conflict> conflicts = new ArrayList<>();
    Map<EditionYear, List<PastResult>> editions = new TreeMap<>();
    told.forEach((edition, results) -> editions.put(edition, agreed(edition, results, conflicts)));
    return new Told(editions, conflicts, faults);
  }

  private static void take(
      CSVRecord line, Map<EditionYear, List<PastResult>> told, List<Fault> faults) {
    int number = (int) line.getRecordNumber() + 1;
    try {
      PastResult result = result(line);
      if (result.authority().isEmpty() || result.source().isEmpty()) {
        faults.add(new Fault(number, "Indiquez la collectivité et la source."));
        return;
      }
      told.computeIfAbsent(EditionYear.of(cell(line, "edition")), edition -> new ArrayList<>())
          .add(result);
    } catch (Refusal refusal) {
      faults.add(new Fault(number, "Valeur illisible : " + refusal.getMessage()));
    }
  }

  private static PastResult result(CSVRecord line) {
    String siren = cell(line, "siren");
    String level = cell(line, "level");
    return new PastResult(
        cell(line, "authority"),
        AuthorityKind.of(cell(line, "kind")),
        siren.isEmpty() ? null : Siren.of(siren),
        orNull(cell(line, "department")),
        level.isEmpty() ? null : LevelId.of(level),
        orNull(cell(line, "mention")),
        cell(line, "source"),
        null);
  }

  /** Of what sources contradict each other in, only that the authority took part is kept. */
  private static List<PastResult> agreed(
      EditionYear edition, List<PastResult> told, List<Conflict> conflicts) {
    List<PastResult> agreed = new ArrayList<>();
    for (PastResult one : told) {
      if (agreed.stream().noneMatch(one::isOfSameAuthority)) {
        List<PastResult> same = told.stream().filter(one::isOfSameAuthority).toList();
        agreed.add(same.size() == 1 ? one : merged(edition, same, conflicts));
      }
    }
    return agreed;
  }

  private static PastResult merged(
      EditionYear edition, List<PastResult> same, List<Conflict> conflicts) {
    PastResult first = same.get(0);
    Set<LevelId> levels = new LinkedHashSet<>();
    Set<String> mentions = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>();
    List<String> claims = new ArrayList<>();
    for (PastResult one : same) {
      LevelId level = one.level();
      String mention = one.mention();
      if (level != null) {
        levels.add(level);
      }
      if (mention != null) {
        mentions.add(mention);
      }
      sources.add(one.source());
      claims.add(
          (level == null ? "niveau inconnu" : "niveau " + level)
              + (mention == null ? "" : ", " + mention)
              + " : "
              + one.source());
    }
    boolean contradicted = levels.size() > 1;
    if (contradicted) {
      conflicts.add(new Conflict(edition, first.authority(), claims));
    }
    return new PastResult(
        first.authority(),
        first.kind(),
        same.stream().map(PastResult::siren).filter(Objects::nonNull).findFirst().orElse(null),
        first.department(),
        contradicted ? null : levels.stream().findFirst().orElse(null),
        mentions.isEmpty() ? null : String.join(", ", mentions),
        String.join(" ; ", sources),
        null);
  }

  private static String cell(CSVRecord line, String column) {
    return line.isSet(column) ? line.get(column) : "";
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
