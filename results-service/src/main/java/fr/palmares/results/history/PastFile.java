package fr.palmares.results.history;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.web.csv.CsvFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of past results, {@code edition,authority,kind,siren,department,level,mention,source}, as
 * a spreadsheet saves it. An empty level: took part, level not found.
 */
final class PastFile {

  /**
   * What a file tells.
   *
   * @param editions what each edition's results are, contradictions left open
   * @param conflicts where sources contradict each other
   * @param faults lines that cannot be taken, in their order
   */
  record Told(
      Map<EditionYear, List<PastResult>> editions,
      List<Claims.Conflict> conflicts,
      List<Fault> faults) {}

  /** What is wrong, in French; lines count from 1, the header included, 0 for the whole file. */
  record Fault(int line, String message) {}

  private static final String UTF_16 =
      "Ce fichier n’est pas en UTF-8, sans doute en UTF-16 (le « Texte Unicode » d’Excel) :"
          + " enregistrez-le en « CSV UTF-8 ».";

  private final PastLines lines;
  private final Map<EditionYear, List<PastLines.Taken>> taken = new TreeMap<>();
  private final List<Claims.Conflict> conflicts = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private PastFile(PastLines lines) {
    this.lines = lines;
  }

  /**
   * Reads a file as far as it can be read.
   *
   * @param scale the levels that its editions knew; null where no rulebook here tells
   */
  static Told read(byte[] file, @Nullable LevelScale scale) {
    if (holdsNul(file)) {
      return new Told(Map.of(), List.of(), List.of(new Fault(0, UTF_16)));
    }
    CsvFile csv = CsvFile.read(file);
    List<String> header = csv.lines().isEmpty() ? List.of() : csv.lines().get(0).cells();
    PastFile read = new PastFile(new PastLines(header, scale));
    return read.told(csv);
  }

  /** In UTF-16 every other byte of a header is one; no other text has any. */
  private static boolean holdsNul(byte[] file) {
    for (byte one : file) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  private Told told(CsvFile csv) {
    faults.addAll(lines.headerFaults());
    if (faults.isEmpty()) {
      csv.lines().stream().skip(1).forEach(this::take);
      taken.values().forEach(this::checkTellable);
      if (csv.lines().size() == 1 && csv.unreadableFrom() == 0) {
        faults.add(new Fault(0, "Aucun résultat : il n’y a que l’en-tête."));
      }
    }
    if (csv.unreadableFrom() > 0) {
      faults.add(
          new Fault(csv.unreadableFrom(), "Illisible à partir d’ici : guillemet non fermé ?"));
    }
    faults.sort(Comparator.comparingInt(Fault::line));
    Map<EditionYear, List<PastResult>> editions = new TreeMap<>();
    taken.forEach(
        (edition, told) ->
            editions.put(
                edition,
                Claims.agreed(
                    edition, told.stream().map(PastLines.Taken::result).toList(), conflicts)));
    return new Told(editions, conflicts, faults);
  }

  private void take(CsvFile.Line line) {
    int before = faults.size();
    PastLines.Taken read = lines.read(line, faults);
    if (read != null && faults.size() == before) {
      taken.computeIfAbsent(read.edition(), edition -> new ArrayList<>()).add(read);
    }
  }

  /** Two bodies of one name are told apart by their SIREN alone: never guess which is meant. */
  private void checkTellable(List<PastLines.Taken> edition) {
    ByAuthority<PastLines.Taken> all = new ByAuthority<>(PastLines.Taken::result);
    edition.forEach(all::add);
    ByAuthority<PastLines.Taken> before = new ByAuthority<>(PastLines.Taken::result);
    for (PastLines.Taken one : edition) {
      if (sirens(all, one) > 1) {
        faults.add(
            new Fault(
                one.line(),
                "Plusieurs collectivités portent le nom « %s » : indiquez le SIREN de celle-ci."
                    .formatted(one.result().authority())));
      }
      before
          .of(one.result())
          .filter(other -> differ(one.result().department(), other.result().department()))
          .findFirst()
          .ifPresent(other -> faults.add(elsewhere(one, other)));
      before.add(one);
    }
  }

  /** Of how many authorities a line without a SIREN may speak. */
  private static long sirens(ByAuthority<PastLines.Taken> all, PastLines.Taken one) {
    return one.result().siren() != null
        ? 1
        : all.of(one.result())
            .map(other -> other.result().siren())
            .filter(Objects::nonNull)
            .distinct()
            .count();
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }

  private static Fault elsewhere(PastLines.Taken one, PastLines.Taken other) {
    return new Fault(
        one.line(),
        ("« %s » est du département %s ici et du %s à la ligne %d : s’il s’agit de deux"
                + " collectivités, donnez le SIREN de chacune.")
            .formatted(
                one.result().authority(),
                one.result().department(),
                other.result().department(),
                other.line()));
  }
}
