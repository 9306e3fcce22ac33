package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.results.Given;
import fr.palmares.results.history.ARoll;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Roll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some authorities over some editions, at random. Authority {@code a} went on in {@code a + 1}
 * where {@code joins[a]}. Some parts were told twice; some are on a scale that no rulebook orders;
 * some came under a name that two numbers bear, and are nobody's.
 */
final class World {

  static final int EDITIONS = 5;
  private static final int FIRST_YEAR = 2020;
  private static final String SHARED = "sainte-foy";

  private final @Nullable Entry[][] parts;
  private final boolean[] joins;
  private final List<Entry> twice = new ArrayList<>();
  private final List<Entry> strangers = new ArrayList<>();

  private World(int authorities) {
    parts = new Entry[authorities][EDITIONS];
    joins = new boolean[authorities];
  }

  static World any(Random random) {
    World world = new World(2 + random.nextInt(6));
    for (int a = 0; a < world.authorities(); a++) {
      world.joins[a] = a + 1 < world.authorities() && random.nextInt(3) == 0;
      for (int e = 0; e < EDITIONS; e++) {
        if (a < 2 || random.nextBoolean()) {
          String name = a < 2 ? SHARED : "n" + random.nextInt(2) + a;
          world.parts[a][e] = part(random, e, siren(a), name);
          if (random.nextInt(5) == 0) {
            world.twice.add(part(random, e, siren(a), "again" + a));
          }
        }
      }
    }
    for (int e = 0; e < EDITIONS; e++) {
      if (random.nextBoolean()) {
        world.strangers.add(part(random, e, null, SHARED));
      }
    }
    return world;
  }

  private static Entry part(Random random, int edition, @Nullable String siren, String name) {
    boolean known = random.nextInt(4) > 0;
    boolean medals = random.nextInt(6) == 0;
    int level = random.nextInt(6);
    String reached = medals ? "gold" : level == 0 ? null : "" + level;
    return new Entry(
        new Participation(
            year(edition),
            medals ? LevelScaleId.of("medals") : Given.SCALE,
            name,
            known,
            known && reached != null ? LevelId.of(reached) : null,
            null,
            "https://source.example"),
        AuthorityKind.COMMUNE,
        siren,
        name,
        oneOf(random, "01", "02"),
        oneOf(random, "84", "76"),
        oneOf(random, 0, 900, 20_000),
        known && !medals ? (Integer) level : null,
        null);
  }

  /** One of these, or null. */
  @SafeVarargs
  static <T> @Nullable T oneOf(Random random, T... values) {
    int i = random.nextInt(values.length + 1);
    return i == values.length ? null : values[i];
  }

  static EditionYear year(int edition) {
    return new EditionYear(FIRST_YEAR + edition);
  }

  static String siren(int authority) {
    return "10000000" + authority;
  }

  /** In the order of the names, which decides between two parts in one edition. */
  Roll roll() {
    List<Entry> entries =
        IntStream.range(0, EDITIONS)
            .boxed()
            .flatMap(this::all)
            .sorted(Comparator.comparing(entry -> entry.participation().name()))
            .toList();
    Map<String, String> mergers = new HashMap<>();
    for (int a = 0; a < authorities(); a++) {
      if (joins[a]) {
        mergers.put(siren(a), siren(a + 1));
      }
    }
    return ARoll.of(entries, List.of(Given.RULEBOOK), mergers);
  }

  int authorities() {
    return parts.length;
  }

  List<Entry> strangers() {
    return strangers;
  }

  /** Its own part, else that of the nearest one that went on in it. */
  @Nullable Entry part(int authority, int edition) {
    int at = authority;
    while (parts[at][edition] == null && at > 0 && joins[at - 1]) {
      at--;
    }
    return parts[at][edition];
  }

  /** All that is told of it alone. */
  List<Entry> own(int authority, int edition) {
    return all(edition).filter(entry -> siren(authority).equals(entry.siren())).toList();
  }

  int first(int authority) {
    return IntStream.range(0, EDITIONS)
        .filter(e -> part(authority, e) != null)
        .findFirst()
        .orElse(EDITIONS);
  }

  @Nullable Entry latest(int authority) {
    return IntStream.range(0, EDITIONS)
        .mapToObj(e -> part(authority, EDITIONS - 1 - e))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Those whose past is nobody else's. */
  int[] goingOn() {
    return IntStream.range(0, authorities()).filter(a -> !joins[a]).toArray();
  }

  Stream<Entry> all(int edition) {
    Stream<Entry> told = Arrays.stream(parts).map(row -> row[edition]).filter(Objects::nonNull);
    return Stream.concat(told, Stream.concat(twice.stream(), strangers.stream()))
        .filter(entry -> entry.edition().equals(year(edition)));
  }
}
