package fr.palmares.results.opendata;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Standing;
import fr.palmares.results.table.Csv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An edition as one table, a line for each authority. CSV, JSON and Table Schema are made of the
 * same columns.
 *
 * @see <a href="https://specs.frictionlessdata.io/table-schema/">Table Schema</a>
 */
record PalmaresTable(Release release) {

  private static final Map<String, Object> REQUIRED = Map.of("required", true);

  /** Every column, from left to right. */
  List<Column> columns() {
    LevelScale scale = release.scale();
    List<String> levels = scale.levels().stream().map(level -> level.id().text()).toList();
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column(
            "edition",
            "integer",
            "Édition",
            "Millésime du palmarès",
            REQUIRED,
            line -> release.edition().value()));
    columns.addAll(identity());
    columns.add(
        text("level", "Niveau", "Identifiant du niveau, errata compris ; vide : aucun niveau")
            .with(Map.of("enum", levels), line -> Scalar.textOf(line.level())));
    columns.add(
        text("level_name", "Nom du niveau", "Tel que le label le nomme")
            .with(REQUIRED, Standing::levelName));
    columns.add(
        new Column(
            "level_rank",
            "integer",
            "Rang du niveau",
            "1 pour le plus bas ; 0 : aucun niveau",
            sorted("required", true, "minimum", 0, "maximum", levels.size()),
            line -> scale.rank(line.level())));
    columns.add(
        text("first_level", "Niveau publié", "Identifiant du niveau avant tout erratum")
            .with(Map.of("enum", levels), line -> Scalar.textOf(line.first())));
    columns.addAll(figures());
    columns.addAll(cutoff());
    return columns;
  }

  private static List<Column> identity() {
    List<String> kinds = Stream.of(AuthorityKind.values()).map(AuthorityKind::text).toList();
    return List.of(
        text("authority", "Collectivité", "Son identifiant : SIREN, à défaut nature et nom")
            .with(sorted("required", true, "unique", true), line -> line.authority().id().text()),
        text("siren", "SIREN", "Numéro SIREN ; vide quand il n’est pas connu")
            .with(Map.of("pattern", "[0-9]{9}"), line -> Scalar.textOf(line.authority().siren())),
        text("name", "Nom", "Nom de la collectivité")
            .with(REQUIRED, line -> line.authority().name()),
        text("kind", "Nature", "Nature de la collectivité")
            .with(sorted("required", true, "enum", kinds), line -> line.authority().kind().text()),
        text("department", "Département", "Code INSEE ; vide quand il n’est pas connu")
            .with(Map.of(), line -> line.authority().department()));
  }

  private static List<Column> figures() {
    return List.of(
        new Column(
            "points",
            "number",
            "Points",
            "Total des points, arrondi à quatre décimales",
            sorted("required", true, "minimum", 0),
            line -> plain(line.points())),
        new Column(
            "percent",
            "number",
            "Pourcentage",
            "Part du total possible, arrondie à quatre décimales",
            sorted("required", true, "minimum", 0, "maximum", 100),
            line -> plain(line.percent())),
        text("mentions", "Mentions", "Mentions du jury, séparées par « | »")
            .with(
                Map.of(),
                line ->
                    line.mentions().isEmpty()
                        ? null
                        : line.mentions().stream()
                            .map(mention -> mention.name())
                            .collect(Collectors.joining(" | "))));
  }

  private List<Column> cutoff() {
    return List.of(
        text("cutoff", "Arrêté à", "Événement jusqu’auquel la ligne est vraie, errata compris")
            .with(REQUIRED, line -> release.cutoff().event().toString()),
        new Column(
            "cutoff_time",
            "datetime",
            "Arrêté au",
            "Instant de cet événement",
            REQUIRED,
            line -> release.cutoff().time().toString()));
  }

  /** The cells, line by line. */
  List<Map<String, @Nullable Object>> rows() {
    List<Column> columns = columns();
    return release.ranked().stream().map(line -> row(columns, line)).toList();
  }

  private static Map<String, @Nullable Object> row(List<Column> columns, Standing line) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    columns.forEach(column -> row.put(column.name(), column.value().apply(line)));
    return row;
  }

  /** The table as CSV. */
  String csv() {
    return Csv.table(
        columns().stream().map(Column::name).toList(), rows().stream().map(Map::values));
  }

  /** The Table Schema. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", columns().stream().map(Column::field).toList());
    schema.put("primaryKey", List.of("edition", "authority"));
    schema.put("missingValues", List.of(""));
    return schema;
  }

  private record Text(String name, String title, String description) {
    Column with(Map<String, Object> constraints, Function<Standing, @Nullable Object> value) {
      return new Column(name, "string", title, description, constraints, value);
    }
  }

  private static Text text(String name, String title, String description) {
    return new Text(name, title, description);
  }

  /** Without an exponent, which not every reader of tables takes. */
  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** In one order, so that the same release gives the same bytes. */
  private static Map<String, Object> sorted(Object... namesAndValues) {
    Map<String, Object> map = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
