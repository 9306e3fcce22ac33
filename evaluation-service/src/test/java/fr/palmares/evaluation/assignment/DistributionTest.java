package fr.palmares.evaluation.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.assignment.Distribution.File;
import fr.palmares.evaluation.assignment.Distribution.Judge;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever jurors, files and conflicts there are, the distribution keeps its promises. */
class DistributionTest {

  /** A jury and its files. */
  record Case(List<File> files, List<Judge> judges, int perFile) {
    Map<ApplicationId, Set<JurorId>> distributed() {
      return Distribution.of(files, judges, perFile);
    }
  }

  @Property(tries = 300)
  void nobody_gets_a_file_from_which_they_are_barred(@ForAll("cases") Case given) {
    Map<ApplicationId, Set<JurorId>> distributed = given.distributed();

    for (File file : given.files()) {
      assertThat(of(distributed, file)).noneMatch(file.barred()::contains);
    }
  }

  @Property(tries = 300)
  void each_file_gets_as_many_as_asked_for_or_all_that_are_left(@ForAll("cases") Case given) {
    Map<ApplicationId, Set<JurorId>> distributed = given.distributed();

    for (File file : given.files()) {
      long left = given.judges().stream().filter(j -> !file.barred().contains(j.juror())).count();
      assertThat(of(distributed, file)).hasSize((int) Math.min(given.perFile(), left));
    }
  }

  @Property(tries = 300)
  void without_conflicts_loads_differ_by_one_at_most(@ForAll("cases") Case given) {
    Case free = withoutConflicts(given);

    Collection<Long> loads = loads(free, free.distributed()).values();

    assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
  }

  @Property(tries = 300)
  void no_file_could_go_to_a_juror_with_two_files_less(@ForAll("cases") Case given) {
    Map<ApplicationId, Set<JurorId>> distributed = given.distributed();
    Map<JurorId, Long> loads = loads(given, distributed);

    for (File file : given.files()) {
      for (JurorId has : of(distributed, file)) {
        assertThat(given.judges())
            .filteredOn(judge -> !file.barred().contains(judge.juror()))
            .filteredOn(judge -> !of(distributed, file).contains(judge.juror()))
            .noneMatch(judge -> load(loads, judge.juror()) + 2 <= load(loads, has));
      }
    }
  }

  @Property(tries = 200)
  void no_other_distribution_is_better(@ForAll("tiny") Case given) {
    Best best = new Best(given);
    best.search(0, new TreeMap<>(Comparator.comparing(ApplicationId::text)));

    assertThat(badness(given, given.distributed())).isEqualTo(best.found);
  }

  @Property(tries = 200)
  void the_order_of_the_input_changes_nothing(@ForAll("cases") Case given, @ForAll long seed) {
    List<File> files = new ArrayList<>(given.files());
    List<Judge> judges = new ArrayList<>(given.judges());
    Collections.shuffle(files, new Random(seed));
    Collections.shuffle(judges, new Random(seed));

    assertThat(new Case(files, judges, given.perFile()).distributed())
        .isEqualTo(given.distributed());
  }

  @Test
  void seniors_are_spread_evenly() {
    List<File> files = IntStream.range(0, 4).mapToObj(f -> file(f, Set.of())).toList();
    List<Judge> judges =
        IntStream.range(0, 4).mapToObj(j -> new Judge(juror(j), j < 2, 0)).toList();

    assertThat(Distribution.of(files, judges, 2).values())
        .allSatisfy(jurors -> assertThat(jurors).filteredOn(DistributionTest::isSenior).hasSize(1));
  }

  @Test
  void who_scored_a_file_keeps_it_and_earlier_files_count() {
    File kept = new File(application(0), Set.of(juror(0)), Set.of());
    List<Judge> judges =
        List.of(
            new Judge(juror(0), false, 0),
            new Judge(juror(1), false, 5),
            new Judge(juror(2), false, 0));

    assertThat(Distribution.of(List.of(kept, file(1, Set.of())), judges, 2))
        .isEqualTo(
            Map.of(
                application(0), Set.of(juror(0), juror(2)),
                application(1), Set.of(juror(0), juror(2))));
  }

  private static boolean isSenior(JurorId juror) {
    return juror.equals(juror(0)) || juror.equals(juror(1));
  }

  /** Sum of squared loads, files without a senior, sum of squared seniors: the less the better. */
  private static List<Long> badness(Case given, Map<ApplicationId, Set<JurorId>> distributed) {
    long missing = 0;
    long without = 0;
    long spread = 0;
    for (File file : given.files()) {
      Set<JurorId> jurors = of(distributed, file);
      long seniors =
          given.judges().stream().filter(j -> j.senior() && jurors.contains(j.juror())).count();
      missing -= jurors.size();
      without += seniors == 0 ? 1 : 0;
      spread += seniors * seniors;
    }
    long squares = loads(given, distributed).values().stream().mapToLong(n -> n * n).sum();
    return List.of(missing, squares, without, spread);
  }

  /** Tries them all. */
  private static final class Best {
    private final Case given;
    private List<Long> found = List.of(Long.MAX_VALUE);

    Best(Case given) {
      this.given = given;
    }

    void search(int file, Map<ApplicationId, Set<JurorId>> chosen) {
      if (file == given.files().size()) {
        List<Long> badness = badness(given, chosen);
        if (less(badness, found)) {
          found = badness;
        }
        return;
      }
      File next = given.files().get(file);
      int judges = given.judges().size();
      for (int subset = 0; subset < 1 << judges; subset++) {
        Set<JurorId> jurors = new HashSet<>();
        for (int j = 0; j < judges; j++) {
          if ((subset >> j & 1) == 1) {
            jurors.add(given.judges().get(j).juror());
          }
        }
        if (jurors.size() <= given.perFile() && Collections.disjoint(jurors, next.barred())) {
          chosen.put(next.application(), jurors);
          search(file + 1, chosen);
          chosen.remove(next.application());
        }
      }
    }

    private static boolean less(List<Long> one, List<Long> other) {
      for (int i = 0; i < one.size(); i++) {
        if (!one.get(i).equals(other.get(i))) {
          return one.get(i) < other.get(i);
        }
      }
      return false;
    }
  }

  private static Map<JurorId, Long> loads(
      Case given, Map<ApplicationId, Set<JurorId>> distributed) {
    Map<JurorId, Long> loads = new TreeMap<>(Comparator.comparing(JurorId::text));
    for (Judge judge : given.judges()) {
      long files = distributed.values().stream().filter(s -> s.contains(judge.juror())).count();
      loads.put(judge.juror(), judge.load() + files);
    }
    return loads;
  }

  private static long load(Map<JurorId, Long> loads, JurorId juror) {
    return loads.getOrDefault(juror, 0L);
  }

  private static Set<JurorId> of(Map<ApplicationId, Set<JurorId>> distributed, File file) {
    return distributed.getOrDefault(file.application(), Set.of());
  }

  private static Case withoutConflicts(Case given) {
    return new Case(
        given.files().stream().map(f -> new File(f.application(), Set.of(), Set.of())).toList(),
        given.judges().stream().map(j -> new Judge(j.juror(), j.senior(), 0)).toList(),
        given.perFile());
  }

  @Provide
  Arbitrary<Case> cases() {
    return cases(20, 8);
  }

  @Provide
  Arbitrary<Case> tiny() {
    return cases(3, 4);
  }

  private static Arbitrary<Case> cases(int files, int judges) {
    return Combinators.combine(
            Arbitraries.integers().between(1, files),
            Arbitraries.integers().between(1, judges),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 50),
            Arbitraries.randomValue(random -> random.nextLong()))
        .as(DistributionTest::example);
  }

  private static Case example(int files, int judges, int perFile, int conflicts, long seed) {
    Random random = new Random(seed);
    return new Case(
        IntStream.range(0, files)
            .mapToObj(
                f -> {
                  Set<JurorId> barred = new HashSet<>();
                  for (int j = 0; j < judges; j++) {
                    if (random.nextInt(100) < conflicts) {
                      barred.add(juror(j));
                    }
                  }
                  return file(f, barred);
                })
            .toList(),
        IntStream.range(0, judges)
            .mapToObj(j -> new Judge(juror(j), random.nextBoolean(), random.nextInt(3)))
            .toList(),
        perFile);
  }

  private static File file(int f, Set<JurorId> barred) {
    return new File(application(f), Set.of(), barred);
  }

  private static ApplicationId application(int f) {
    return ApplicationId.of("2031-essai-" + f);
  }

  private static JurorId juror(int j) {
    return JurorId.of("juror-" + j);
  }
}
