package fr.palmares.results;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 2022 edition as the project ships it, settled by the rulebook's own aggregation. */
public final class Edition2022 {

  public static final EditionYear YEAR = new EditionYear(2022);

  private static final String FOLDER = "/edition-2022/";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Rulebook RULEBOOK =
      RulebookReader.read(
          JSON.readValue(text("rulebook.json"), new TypeReference<Map<String, Object>>() {}));
  private static final Map<String, File> FILES = readFiles();

  private Edition2022() {}

  /** An application by the folder's own number, with its settled points. */
  public record File(String number, LocalAuthority authority, Map<CriterionId, Points> settled) {
    public ApplicationId application() {
      return ApplicationId.of(YEAR, authority.id());
    }
  }

  public static Rulebook rulebook() {
    return RULEBOOK;
  }

  public static List<File> files() {
    return List.copyOf(FILES.values());
  }

  public static File file(String number) {
    return Objects.requireNonNull(FILES.get(number), number);
  }

  /** The application of the authority with this name. */
  public static ApplicationId application(String authority) {
    return FILES.values().stream()
        .filter(file -> file.authority().name().equals(authority))
        .map(File::application)
        .findFirst()
        .orElseThrow();
  }

  public static List<String> organizations() {
    return rows("jurors.csv").stream().map(row -> cell(row, "organization")).toList();
  }

  public static List<JsonNode> expected() {
    return new ArrayList<>(JSON.readTree(text("expected.json")).values());
  }

  /** What the real press release states. */
  public static JsonNode facts() {
    return JSON.readTree(text("press-release-facts.json"));
  }

  /** The known results of the editions before. */
  public static Map<EditionYear, List<PastResult>> past() {
    return rows("past-palmares.csv").stream()
        .collect(
            Collectors.groupingBy(
                row -> EditionYear.of(cell(row, "edition")),
                TreeMap::new,
                Collectors.mapping(Edition2022::result, Collectors.toList())));
  }

  private static PastResult result(Map<String, String> row) {
    String level = cell(row, "level");
    return new PastResult(
        cell(row, "authority"),
        AuthorityKind.of(cell(row, "kind")),
        siren(row),
        orNull(cell(row, "department")),
        level.isEmpty() ? null : LevelId.of(level),
        orNull(cell(row, "mention")),
        cell(row, "source"),
        null);
  }

  private static Map<String, File> readFiles() {
    Set<String> recused =
        rows("recusals.csv").stream()
            .map(row -> cell(row, "application") + cell(row, "juror"))
            .collect(Collectors.toSet());
    Map<String, Map<CriterionId, Map<String, Points>>> given = new LinkedHashMap<>();
    List<Map<String, String>> scores = new ArrayList<>(rows("scores.csv"));
    scores.addAll(rows("revisions.csv"));
    for (Map<String, String> row : scores) {
      if (!recused.contains(cell(row, "application") + cell(row, "juror"))) {
        given
            .computeIfAbsent(cell(row, "application"), a -> new LinkedHashMap<>())
            .computeIfAbsent(CriterionId.of(cell(row, "criterion")), c -> new LinkedHashMap<>())
            .put(cell(row, "juror"), Points.of(cell(row, "points")));
      }
    }
    Map<String, File> files = new LinkedHashMap<>();
    for (Map<String, String> row : rows("applications.csv")) {
      String number = cell(row, "application");
      files.put(number, new File(number, authority(row), settled(given.get(number))));
    }
    return files;
  }

  private static Map<CriterionId, Points> settled(
      @Nullable Map<CriterionId, Map<String, Points>> given) {
    Map<CriterionId, Points> settled = new LinkedHashMap<>();
    Objects.requireNonNull(given)
        .forEach(
            (criterion, points) ->
                settled.put(criterion, RULEBOOK.aggregation().of(List.copyOf(points.values()))));
    return settled;
  }

  private static LocalAuthority authority(Map<String, String> row) {
    return LocalAuthority.of(
        AuthorityKind.of(cell(row, "kind")),
        siren(row),
        cell(row, "authority"),
        orNull(cell(row, "department")));
  }

  private static @Nullable Siren siren(Map<String, String> row) {
    String siren = cell(row, "siren");
    return siren.isEmpty() ? null : Siren.of(siren);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static List<Map<String, String>> rows(String file) {
    List<List<String>> lines = text(file).lines().map(Edition2022::cells).toList();
    return lines.stream().skip(1).map(cells -> row(lines.get(0), cells)).toList();
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return row;
  }

  /** Commas between quotes do not separate. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      cells.add(cell.replace("\"", ""));
    }
    return cells;
  }

  private static String text(String file) {
    try (InputStream in = Edition2022.class.getResourceAsStream(FOLDER + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
