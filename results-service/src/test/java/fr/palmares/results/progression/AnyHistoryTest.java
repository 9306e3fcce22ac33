package fr.palmares.results.progression;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.results.Given;
import fr.palmares.results.history.ARoll;
import fr.palmares.results.history.Entry;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import fr.palmares.results.history.Roll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever the history, counts and ways are those of a second, naive computation over a table of
 * whole numbers: a row an authority, a column an edition, in each cell the points of 100, that it
 * was absent, or that nobody knows how it came out.
 */
class AnyHistoryTest {

  private static final int FIRST_YEAR = 2020;
  private static final int ABSENT = -2;
  private static final int UNKNOWN = -1;

  /** The table; of an imported edition there are levels only. */
  private static final class Table {
    private final int[][] points;
    private final boolean[] imported;

    private Table(int[][] points, boolean[] imported) {
      this.points = points;
      this.imported = imported;
    }

    static Table any(Random random) {
      int[][] points = new int[1 + random.nextInt(7)][1 + random.nextInt(5)];
      boolean[] imported = new boolean[points[0].length];
      for (int edition = 0; edition < imported.length; edition++) {
        imported[edition] = random.nextInt(3) == 0;
        for (int[] row : points) {
          boolean known = !imported[edition] || random.nextInt(3) > 0;
          row[edition] = random.nextBoolean() ? ABSENT : known ? 20 * random.nextInt(6) : UNKNOWN;
        }
        // Of an edition in which nobody took part, nothing is known at all.
        points[0][edition] = Math.max(0, points[0][edition]);
      }
      return new Table(points, imported);
    }

    /** 0 for none; 5 takes 95 points. */
    static int level(int points) {
      return points == 100 ? 5 : points / 20;
    }

    boolean tookPart(int authority, int edition) {
      return points[authority][edition] != ABSENT;
    }

    int first(int authority) {
      int edition = 0;
      while (edition < imported.length && !tookPart(authority, edition)) {
        edition++;
      }
      return edition;
    }

    Roll roll(Random random) {
      List<Entry> entries = new ArrayList<>();
      for (int a = 0; a < points.length; a++) {
        for (int e = 0; e < imported.length; e++) {
          if (tookPart(a, e)) {
            entries.add(entry(a, e));
          }
        }
      }
      Collections.shuffle(entries, random);
      return ARoll.of(entries, List.of(Given.RULEBOOK));
    }

    private Entry entry(int authority, int edition) {
      int own = points[authority][edition];
      String siren = siren(authority);
      int standing = 1;
      for (int[] row : points) {
        standing += row[edition] > own ? 1 : 0;
      }
      Participation part =
          new Participation(
              year(edition),
              Given.SCALE,
              "n" + authority,
              own != UNKNOWN,
              level(own) == 0 ? null : LevelId.of("" + level(own)),
              null,
              "https://source.example");
      return new Entry(
          part,
          AuthorityKind.COMMUNE,
          siren,
          part.name(),
          null,
          null,
          null,
          own == UNKNOWN ? null : (Integer) level(own),
          imported[edition]
              ? null
              : new Entry.Figures(
                  ApplicationId.of(part.edition(), AuthorityId.of(siren)),
                  "" + own,
                  "" + own,
                  standing));
    }
  }

  private static EditionYear year(int edition) {
    return new EditionYear(FIRST_YEAR + edition);
  }

  @Property(tries = 500)
  void levels_are_distributed_as_one_counts_them(@ForAll long seed) {
    Table table = Table.any(new Random(seed));
    List<Distribution> all = Distribution.of(table.roll(new Random(seed)), Filter.ALL);

    for (int e = 0; e < table.imported.length; e++) {
      Map<String, Integer> levels = new LinkedHashMap<>();
      for (int level = 1; level <= 5; level++) {
        levels.put("" + level, 0);
      }
      int none = 0;
      int unknown = 0;
      for (int[] row : table.points) {
        if (row[e] == UNKNOWN) {
          unknown++;
        } else if (row[e] >= 0 && Table.level(row[e]) == 0) {
          none++;
        } else if (row[e] >= 0) {
          levels.merge("" + Table.level(row[e]), 1, Integer::sum);
        }
      }
      assertThat(all.get(e).levels()).isEqualTo(levels);
      assertThat(all.get(e).noLevel()).isEqualTo(none);
      assertThat(all.get(e).unknown()).isEqualTo(unknown);
      assertThat(all.get(e).complete()).isEqualTo(!table.imported[e]);
    }
  }

  @Property(tries = 500)
  void who_came_came_back_and_stayed_away_is_counted_as_one_counts_it(@ForAll long seed) {
    Table table = Table.any(new Random(seed));
    List<Retention> all = Retention.of(table.roll(new Random(seed)), Filter.ALL);

    for (int e = 0; e < table.imported.length; e++) {
      int newcomers = 0;
      int returning = 0;
      int kept = 0;
      int lost = 0;
      for (int a = 0; a < table.points.length; a++) {
        boolean before = e > 0 && table.tookPart(a, e - 1);
        if (table.tookPart(a, e)) {
          newcomers += table.first(a) == e ? 1 : 0;
          returning += table.first(a) < e ? 1 : 0;
          kept += before ? 1 : 0;
        } else {
          lost += before ? 1 : 0;
        }
      }
      assertThat(all.get(e))
          .isEqualTo(
              new Retention(
                  year(e),
                  !table.imported[e],
                  newcomers + returning,
                  newcomers,
                  returning,
                  kept,
                  lost,
                  0));
    }
  }

  @Property(tries = 500)
  void cohorts_are_those_who_came_first_together(@ForAll long seed) {
    Table table = Table.any(new Random(seed));
    List<Cohort> all = Cohort.of(table.roll(new Random(seed)), Filter.ALL);

    for (int first = 0; first < table.imported.length; first++) {
      for (int e = first; e < table.imported.length; e++) {
        int takingPart = 0;
        long known = 0;
        long sum = 0;
        for (int a = 0; a < table.points.length; a++) {
          if (table.first(a) == first && table.tookPart(a, e)) {
            takingPart++;
            known += table.points[a][e] == UNKNOWN ? 0 : 1;
            sum += table.points[a][e] == UNKNOWN ? 0 : Table.level(table.points[a][e]);
          }
        }
        Cohort.Later later = all.get(first).editions().get(e - first);
        assertThat(later.takingPart()).isEqualTo(takingPart);
        assertThat(later.levelsKnown()).isEqualTo((int) known);
        if (later.meanLevel() == null) {
          assertThat(known).isZero();
        } else {
          long shown = later.meanLevel().movePointRight(4).longValueExact();
          assertThat(Math.abs(shown * known - sum * 10_000) * 2).isLessThanOrEqualTo(known);
        }
      }
    }
  }

  @Property(tries = 500)
  void steps_and_ranks_are_those_that_one_counts(@ForAll long seed) {
    Table table = Table.any(new Random(seed));
    Roll roll = table.roll(new Random(seed));

    for (int a = 0; a < table.points.length; a++) {
      int last = -1;
      for (int e = 0; e < table.imported.length; e++) {
        if (table.tookPart(a, e)) {
          assertThat(roll.rank(part(roll, a, e)).orElse(0)).isEqualTo(rank(table, a, e));
          if (last >= 0) {
            checkSteps(table, roll, a, last, e);
          }
          last = e;
        }
      }
    }
  }

  private static Entry part(Roll roll, int authority, int edition) {
    return roll.named(AuthorityId.of(siren(authority))).orElseThrow().own().stream()
        .filter(entry -> entry.edition().equals(year(edition)))
        .findFirst()
        .orElseThrow();
  }

  private static String siren(int authority) {
    return "10000000" + authority;
  }

  /** 1 for the best; 0 where not all who took part are known. */
  private static int rank(Table table, int authority, int edition) {
    int rank = 1;
    for (int[] row : table.points) {
      rank += row[edition] > table.points[authority][edition] ? 1 : 0;
    }
    return table.imported[edition] ? 0 : rank;
  }

  private static void checkSteps(Table table, Roll roll, int authority, int then, int now) {
    Participation after = part(roll, authority, now).participation();
    Progress progress =
        Progress.between(part(roll, authority, then).participation(), after, roll.scale(after));
    int[] points = table.points[authority];
    boolean known = points[then] != UNKNOWN && points[now] != UNKNOWN;
    assertThat(progress.comparable()).isEqualTo(known);
    if (known) {
      assertThat(progress.steps()).isEqualTo(Table.level(points[now]) - Table.level(points[then]));
    }
    assertThat(progress.editionsElapsed()).isEqualTo(now - then);
  }
}
