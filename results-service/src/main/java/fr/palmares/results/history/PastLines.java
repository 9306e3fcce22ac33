package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.history.PastFile.Fault;
import fr.palmares.web.csv.CsvFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a file of past results: each becomes a result, or says in French why it cannot. */
final class PastLines {

  private static final List<String> REQUIRED = List.of("edition", "authority", "kind", "source");

  /** Codes of departments, and of the bodies overseas that stand beside them. */
  private static final Pattern DEPARTMENT =
      Pattern.compile("0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5]|97[1-8]|98[46-8]");

  /** A line that can be taken. */
  record Taken(int line, EditionYear edition, PastResult result) {}

  /** How a source says that an authority came out. */
  private record Outcome(@Nullable LevelId level, @Nullable Boolean known) {
    static final Outcome UNKNOWN = new Outcome(null, null);
  }

  private final List<String> header;
  private final @Nullable LevelScale scale;

  PastLines(List<String> header, @Nullable LevelScale scale) {
    this.header = header.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    this.scale = scale;
  }

  List<Fault> headerFaults() {
    List<String> missing = REQUIRED.stream().filter(column -> !header.contains(column)).toList();
    List<String> twice =
        header.stream()
            .filter(column -> !column.isEmpty() && Collections.frequency(header, column) > 1)
            .distinct()
            .toList();
    List<Fault> faults = new ArrayList<>();
    if (!missing.isEmpty()) {
      faults.add(new Fault(1, "Colonnes manquantes : " + String.join(", ", missing)));
    }
    if (!twice.isEmpty()) {
      faults.add(new Fault(1, "Colonnes en double : " + String.join(", ", twice)));
    }
    return faults;
  }

  /** The result on a line; null, with its faults told, where it cannot be taken. */
  @Nullable Taken read(CsvFile.Line line, List<Fault> faults) {
    Cells cells = new Cells(line, faults);
    if (cells.tooMany()) {
      cells.fault(
          "Plus de cellules que l’en-tête n’a de colonnes : un texte qui contient le séparateur"
              + " s’écrit entre guillemets.");
      return null;
    }
    EditionYear edition =
        cells.read("edition", EditionYear::of, "« %s » n’est pas une année (quatre chiffres).");
    AuthorityKind kind = cells.read("kind", PastLines::kind, kinds());
    String siren = cells.text("siren").replaceAll("[\\s\\u00a0\\u202f]", "");
    Siren number =
        siren.isEmpty()
            ? null
            : cells.read(
                "siren", raw -> Siren.of(siren), "« %s » n’est pas un SIREN (neuf chiffres).");
    String level = cells.text("level");
    Outcome outcome =
        level.isEmpty() ? Outcome.UNKNOWN : cells.read("level", this::outcome, levels());
    String authority = cells.read("authority", PastLines::name, "« %s » n’est pas un nom.");
    String department = cells.textOrNull("department");
    if (department != null && !DEPARTMENT.matcher(department).matches()) {
      cells.fault(
          "« %s » n’est pas un code de département (01 à 95, 2A, 2B, 971 à 976…)."
              .formatted(department));
    }
    String source = cells.text("source");
    if (source.isEmpty()) {
      cells.fault("Indiquez la source.");
    }
    return edition == null || kind == null || outcome == null || authority == null
        ? null
        : new Taken(
            line.number(),
            edition,
            new PastResult(
                authority,
                kind,
                number,
                department,
                outcome.level(),
                cells.textOrNull("mention"),
                source,
                outcome.known()));
  }

  /** A spreadsheet may break a long name into lines. */
  private static String name(String text) {
    return Past.name(text.replaceAll("\\R\\s*", " "), "authority");
  }

  /** A kind as people write it: {@code Département}, {@code EPCI}. */
  private static AuthorityKind kind(String text) {
    return AuthorityKind.of(LocalAuthority.slug(text));
  }

  /** A level by its identifier or its name, however spelled; of a scale unknown here, as it is. */
  private Outcome outcome(String text) {
    if (scale == null) {
      return new Outcome(LevelId.of(text), null);
    }
    LevelScale known = scale;
    Optional<Level> named =
        Stream.of(
                known.levels().stream().filter(level -> level.id().text().equals(text)),
                known.levels().stream().filter(level -> alike(level.name(), text)),
                known.levels().stream().filter(level -> alike(level.id().text(), text)))
            .flatMap(levels -> levels)
            .findFirst();
    if (named.isPresent()) {
      return new Outcome(named.get().id(), null);
    }
    if (alike(scale.noLevel(), text)) {
      return new Outcome(null, true);
    }
    throw Refusal.invalid("level-not-on-scale", "level", "'%s' is not on %s", text, scale.id());
  }

  private static boolean alike(String one, String other) {
    String slug = LocalAuthority.slug(one);
    return one.equals(other) || (!slug.isEmpty() && slug.equals(LocalAuthority.slug(other)));
  }

  private static String kinds() {
    return "« %s » n’est pas un genre de collectivité : "
        + Arrays.stream(AuthorityKind.values())
            .map(AuthorityKind::text)
            .collect(Collectors.joining(", "))
        + ".";
  }

  private String levels() {
    return scale == null
        ? "« %s » n’est pas un nom de niveau."
        : "« %s » n’est pas un niveau de l’échelle de ces éditions : "
            + scale.levels().stream()
                .map(level -> level.id() + " (" + level.name() + ")")
                .collect(Collectors.joining(", "))
            + ". Laissez vide un niveau inconnu.";
  }

  /** One line's cells, by column. */
  private final class Cells {
    private final CsvFile.Line line;
    private final List<Fault> faults;

    Cells(CsvFile.Line line, List<Fault> faults) {
      this.line = line;
      this.faults = faults;
    }

    boolean tooMany() {
      List<String> cells = line.cells();
      return cells.size() > header.size()
          && cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
    }

    String text(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= line.cells().size() ? "" : line.cells().get(at).strip();
    }

    @Nullable String textOrNull(String column) {
      String text = text(column);
      return text.isEmpty() ? null : text;
    }

    <T> @Nullable T read(String column, Function<String, T> reading, String sentence) {
      try {
        return reading.apply(text(column));
      } catch (Refusal refusal) {
        fault(sentence.replace("%s", text(column)));
        return null;
      }
    }

    void fault(String sentence) {
      faults.add(new Fault(line.number(), sentence));
    }
  }
}
