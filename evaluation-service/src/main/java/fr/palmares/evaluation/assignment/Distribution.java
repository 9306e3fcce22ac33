package fr.palmares.evaluation.assignment;

import static java.util.Comparator.comparing;

import fr.palmares.evaluation.assignment.CheapestFlow.Edge;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Distributes files to jurors. What it wants, each only as far as what stands before it allows:
 *
 * <ol>
 *   <li>nobody gets a file from which they are barred;
 *   <li>each file gets as many jurors as asked for, or all that are left;
 *   <li>the squares of the jurors' loads add up to the least: loads differ by at most one wherever
 *       the barred pairs and what was assigned before allow it;
 *   <li>as many files as possible have a senior juror;
 *   <li>the squares of the numbers of seniors on the files add up to the least.
 * </ol>
 *
 * <p>That is the cheapest of the largest flows from files to jurors: the n-th file of a juror costs
 * more than the one before, and one step of a wish outweighs all of the wishes after it. The answer
 * is the best there is, not an approximation, and the same for the same input in any order. Between
 * equally good answers the order of the identifiers decides. It takes (files × jurors asked for)
 * shortest paths over (files × jurors) edges: less than a second for 300 files and 30 jurors.
 */
final class Distribution {

  private static final int SOURCE = 0;
  private static final int SINK = 1;

  /**
   * A file to distribute.
   *
   * @param kept who has it already and keeps it
   * @param barred who must not get it
   */
  record File(ApplicationId application, Set<JurorId> kept, Set<JurorId> barred) {
    File {
      kept = Set.copyOf(kept);
      barred = Set.copyOf(barred);
    }
  }

  /**
   * A juror to give files to.
   *
   * @param load how many other files they have already
   */
  record Judge(JurorId juror, boolean senior, int load) {}

  private record Way(JurorId juror, Edge edge) {}

  private final List<File> files;
  private final List<Judge> judges;
  private final int perFile;
  private final CheapestFlow flow;
  private final List<List<Way>> ways = new ArrayList<>();
  private final long aSenior;
  private final long aStepOfLoad;

  private Distribution(List<File> files, List<Judge> judges, int perFile) {
    this.files = files.stream().sorted(comparing(file -> file.application().text())).toList();
    this.judges = judges.stream().sorted(comparing(judge -> judge.juror().text())).toList();
    this.perFile = perFile;
    this.flow = new CheapestFlow(2 + 2 * files.size() + judges.size());
    long wholeSpread = files.size() * (long) (judges.size() + 1) * (judges.size() + 1);
    this.aSenior = wholeSpread + 1;
    this.aStepOfLoad = files.size() * aSenior + wholeSpread + 1;
  }

  /** Who gets each file, those who keep it included, both in the order of their identifiers. */
  static Map<ApplicationId, Set<JurorId>> of(List<File> files, List<Judge> judges, int perFile) {
    Distribution distribution = new Distribution(files, judges, perFile);
    distribution.draw();
    return distribution.read();
  }

  private void draw() {
    for (int f = 0; f < files.size(); f++) {
      drawFile(f);
    }
    for (int j = 0; j < judges.size(); j++) {
      Judge judge = judges.get(j);
      long load =
          judge.load() + files.stream().filter(f -> f.kept().contains(judge.juror())).count();
      for (int one = 1; one <= files.size(); one++) {
        flow.edge(juror(j), SINK, 1, aStepOfLoad * (2 * (load + one) - 1));
      }
    }
    flow.fill(SOURCE, SINK);
  }

  /** A file asks for jurors; what goes to seniors passes by a node that counts them. */
  private void drawFile(int f) {
    File file = files.get(f);
    int wanted = Math.max(0, perFile - file.kept().size());
    flow.edge(SOURCE, file(f), wanted, 0);
    long seniors =
        judges.stream().filter(j -> j.senior() && file.kept().contains(j.juror())).count();
    for (int one = 1; one <= wanted; one++) {
      long nth = seniors + one;
      flow.edge(file(f), seniorsOf(f), 1, nth == 1 ? 1 - aSenior : 2 * nth - 1);
    }
    List<Way> drawn = new ArrayList<>();
    for (int j = 0; j < judges.size(); j++) {
      Judge judge = judges.get(j);
      if (!file.barred().contains(judge.juror()) && !file.kept().contains(judge.juror())) {
        int start = judge.senior() ? seniorsOf(f) : file(f);
        drawn.add(new Way(judge.juror(), flow.edge(start, juror(j), 1, 0)));
      }
    }
    ways.add(drawn);
  }

  private Map<ApplicationId, Set<JurorId>> read() {
    Map<ApplicationId, Set<JurorId>> given = new LinkedHashMap<>();
    for (int f = 0; f < files.size(); f++) {
      Set<JurorId> jurors = new TreeSet<>(comparing(JurorId::text));
      jurors.addAll(files.get(f).kept());
      ways.get(f).stream().filter(way -> way.edge().full()).forEach(way -> jurors.add(way.juror()));
      given.put(files.get(f).application(), jurors);
    }
    return given;
  }

  private int file(int f) {
    return 2 + 2 * f;
  }

  private int seniorsOf(int f) {
    return 3 + 2 * f;
  }

  private int juror(int j) {
    return 2 + 2 * files.size() + j;
  }
}
