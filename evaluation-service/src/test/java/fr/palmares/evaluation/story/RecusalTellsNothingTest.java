package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.evaluation.story.Door.Answer;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationWithdrawn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Non-interference: two editions live the same random history, but for what the others score,
 * revise and settle on one file, who of them is assigned to it, and whether it is withdrawn after
 * the recusal. Whatever its juror reads, before the recusal and after it, as a juror and in any
 * other role, is the same in both, and so is every refusal of what they try to write on the file:
 * nothing they are told, nor any difference of what they are told, depends on the file.
 *
 * <p>{@code -Dpalmares.histories=400} plays more of them, {@code -Dpalmares.histories.from=400}
 * others; a run has years for 440. She reads after each step of the first histories; in later ones
 * at some of the steps, and always just before and after her recusal.
 */
class RecusalTellsNothingTest extends OnRealServers {

  /** The first application is the file from which Alice is recused. */
  private static final int FILE = 1;

  private static final int APPLICATIONS = 3;

  /** So many histories are read after each of their steps. */
  private static final int THOROUGH = 3;

  private static final List<String> HATS =
      List.of(ALICE, "juror-alice~organizer", "juror-alice~auditor");

  static LongStream histories() {
    int from = Integer.getInteger("palmares.histories.from", 0);
    int histories = Integer.getInteger("palmares.histories", THOROUGH);
    return LongStream.range(from, from + histories);
  }

  @ParameterizedTest(name = "history {0}")
  @MethodSource("histories")
  void nothing_that_a_recused_juror_reads_depends_on_the_scores_of_the_file(long seed) {
    Random random = new Random(seed);
    List<Step> steps = history(random, seed % 2 == 1);
    BitSet looks = seed < THOROUGH ? each(steps) : some(steps, random);

    List<String> one = play(steps, looks, new Random(seed + 1));
    List<String> other = play(steps, looks, new Random(-seed - 1));

    assertThat(one).isEqualTo(other);
  }

  /** What someone does; steps on the file are done otherwise in each of the two worlds. */
  private record Step(String kind, String juror, int application, int points) {
    boolean onTheFileByOthers() {
      return application == FILE && !juror.equals(ALICE) && !kind.equals("recuse");
    }
  }

  /**
   * Comes while the evaluation is open or, late, after its closing and before the file is settled.
   */
  private static final Step ALICES = new Step("recuse", ALICE, FILE, 0);

  private static List<Step> history(Random random, boolean late) {
    List<Step> steps = new ArrayList<>(List.of(new Step("sheet", BORIS, FILE, 0)));
    int length = 6 + random.nextInt(10);
    int recusal = late ? length : random.nextInt(length);
    for (int i = 0; i < length; i++) {
      if (i == recusal) {
        steps.add(ALICES);
        steps.add(new Step("withdraw", ORGANIZER, FILE, 0));
      }
      int application = 1 + random.nextInt(APPLICATIONS);
      String kind = List.of("sheet", "sheet", "revise", "recuse", "assign").get(random.nextInt(5));
      String juror =
          kind.equals("assign") ? ORGANIZER : List.of(ALICE, BORIS, CHLOE).get(random.nextInt(3));
      boolean aliceOnHerFile = juror.equals(ALICE) && application == FILE;
      if (!aliceOnHerFile && (!kind.equals("recuse") || application != FILE)) {
        steps.add(new Step(kind, juror, application, random.nextInt(4)));
      }
    }
    steps.add(new Step("close", ORGANIZER, 2, 0));
    steps.add(new Step("convene", ORGANIZER, 2, 0));
    for (int application = 1; application <= APPLICATIONS; application++) {
      steps.add(new Step("settle", ORGANIZER, application, random.nextInt(4)));
    }
    for (int application = APPLICATIONS; application > FILE; application--) {
      steps.add(new Step("deliberate", ORGANIZER, application, 0));
      steps.add(new Step("depart", ORGANIZER, application, random.nextInt(2)));
      steps.add(new Step("approve", BORIS, application, 0));
    }
    if (late) {
      steps.add(steps.size() - random.nextInt(APPLICATIONS), ALICES);
    }
    steps.add(new Step("deliberate", ORGANIZER, FILE, 0));
    return steps;
  }

  private static BitSet each(List<Step> steps) {
    BitSet looks = new BitSet();
    looks.set(0, steps.size());
    return looks;
  }

  /** One step in six, and those on both sides of a recusal. */
  private static BitSet some(List<Step> steps, Random random) {
    BitSet looks = new BitSet();
    for (int i = 0; i < steps.size(); i++) {
      boolean recusal = steps.get(i).equals(ALICES);
      boolean next = i + 1 < steps.size() && steps.get(i + 1).equals(ALICES);
      looks.set(i, recusal || next || random.nextInt(6) == 0);
    }
    looks.set(steps.size() - 1);
    return looks;
  }

  /** Everything that Alice reads on the way, after those steps at which she looks. */
  private List<String> play(List<Step> steps, BitSet looks, Random world) {
    AnEdition edition = anEdition().ready(APPLICATIONS).withJury();
    calibrate(edition);
    edition.opened();
    edition.assigned(FILE, ALICE, BORIS, CHLOE);
    List<String> read = new ArrayList<>();
    boolean recused = false;
    String position = edition.position();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      for (Answer done : done(edition, step, world)) {
        position = done.header("Palmares-Position").isEmpty() ? position : done.position();
      }
      recused |= step.equals(ALICES);
      awaitShown(edition, position);
      if (!looks.get(i)) {
        continue;
      }
      read.addAll(readings(edition, ofEdition(edition)));
      read.addAll(readings(edition, List.of(edition.path("/sittings"))));
      if (step.kind().equals("recuse") || step.kind().equals("deliberate")) {
        read.addAll(readings(edition, files(edition, recused)));
      }
      if (recused) {
        read.addAll(writings(edition));
        read.addAll(readings(edition, List.of(edition.path("/agenda"), edition.path("/minutes"))));
      }
    }
    return read;
  }

  /** Waits as long as it takes: what is read too early would differ by chance. */
  private void awaitShown(AnEdition edition, String position) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                door.get(ORGANIZER, edition.path("/evaluation"), "Palmares-After", position)
                    .header("Palmares-Lag")
                    .isEmpty());
  }

  /** The jury practised before: what it read there is the same in both worlds, too. */
  private void calibrate(AnEdition edition) {
    String file = "{\"title\": \"Essai\", \"description\": \"\", \"answers\": {}}";
    List<Answer> answers = new ArrayList<>();
    answers.add(door.put(ORGANIZER, edition.path("/calibration"), file));
    for (String juror : List.of(ALICE, BORIS)) {
      String sheet = AnEdition.sheet(1, 2, 3);
      answers.add(door.put(juror, edition.path("/calibration/sheet"), sheet));
    }
    answers.add(door.post(ORGANIZER, edition.path("/calibration/closing"), ""));
    assertThat(answers).allMatch(answer -> answer.status() < 300);
  }

  private List<Answer> done(AnEdition edition, Step step, Random world) {
    if (!step.onTheFileByOthers()) {
      return List.of(send(edition, step, step.points()));
    }
    List<Answer> done = new ArrayList<>();
    for (int times = world.nextInt(3); times > 0; times--) {
      done.add(send(edition, step, world.nextInt(4)));
    }
    return done;
  }

  private Answer send(AnEdition edition, Step step, int points) {
    int application = step.application();
    return switch (step.kind()) {
      case "sheet" ->
          door.put(
              step.juror(),
              edition.file(application, "/sheet"),
              AnEdition.sheet(points, Math.min(3, points), points));
      case "revise" ->
          door.post(
              step.juror(),
              edition.file(application, "/sheet/revisions"),
              AnEdition.revision("a.1", "" + points, "relecture"));
      case "assign" -> assign(edition, application, points);
      case "recuse" ->
          door.post(
              ORGANIZER, edition.file(application, "/recusals"), AnEdition.recusal(step.juror()));
      case "withdraw" -> withdraw(edition, application);
      case "close" -> door.post(ORGANIZER, edition.path("/evaluation/closing"), "");
      case "convene" ->
          door.post(
              ORGANIZER,
              edition.path("/sittings"),
              "{\"present\": [\"juror-alice\", \"juror-boris\", \"juror-chloe\"]}");
      case "settle" ->
          door.post(
              ORGANIZER,
              edition.file(application, "/deliberation/criteria/a.1"),
              "{\"points\": %d, \"reason\": \"vu en séance\"}".formatted(points));
      case "depart" ->
          door.post(
              ORGANIZER,
              edition.file(application, "/deliberation/departure"),
              "{\"level\": %s, \"reason\": \"au vu du projet\"}"
                  .formatted(points == 0 ? "null" : "\"or\""));
      case "approve" ->
          door.post(
              step.juror(), edition.file(application, "/deliberation/departure/approval"), "");
      default -> door.post(ORGANIZER, edition.file(application, "/deliberation"), "{}");
    };
  }

  private static List<String> ofEdition(AnEdition edition) {
    return List.of(
        edition.path("/evaluation"),
        edition.path("/sheets.csv"),
        edition.path("/disagreement"),
        edition.path("/calibration"),
        edition.path("/calibration/sheet"),
        edition.path("/calibration/report"),
        edition.path("/assignments"),
        edition.path("/evaluation/jurors"),
        edition.path("/reminders"),
        edition.path("/conflicts"),
        edition.path("/conflicts?region=true"));
  }

  /** Returns once the service knows. */
  private Answer withdraw(AnEdition edition, int application) {
    ApplicationId file = edition.application(application);
    wire.publish(new ApplicationWithdrawn(file, edition.year, "plus de moyens"));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql("select withdrawn from known_application where application = ?")
                            .param(file.text())
                            .query(Boolean.class)
                            .single())
                    .isTrue());
    return door.get(ORGANIZER, edition.path("/evaluation"));
  }

  /** As long as she is not recused Alice knows what is assigned to herself. */
  private Answer assign(AnEdition edition, int application, int points) {
    List<List<String>> others = List.of(List.of(BORIS), List.of(CHLOE), List.of(BORIS, CHLOE));
    List<String> jurors = new ArrayList<>(others.get(points % others.size()));
    String path = edition.file(application, "/assignment");
    String without = AnEdition.assignment(jurors.toArray(String[]::new));
    jurors.add(ALICE);
    Answer with = door.put(ORGANIZER, path, AnEdition.assignment(jurors.toArray(String[]::new)));
    return with.rule().equals("juror-recused") ? door.put(ORGANIZER, path, without) : with;
  }

  /** Before her recusal Alice may well read what the file holds. */
  private static List<String> files(AnEdition edition, boolean recused) {
    List<String> paths = new ArrayList<>();
    for (int application = recused ? FILE : FILE + 1; application <= APPLICATIONS; application++) {
      for (String part : List.of("/sheet", "/scores", "/deliberation", "/disagreement", "/why")) {
        paths.add(edition.file(application, part));
      }
    }
    return paths;
  }

  private List<String> readings(AnEdition edition, List<String> paths) {
    List<String> told = new ArrayList<>();
    for (String hat : HATS) {
      for (String path : paths) {
        told.add(told(edition, path, door.get(hat, path)));
      }
    }
    return told;
  }

  /** What Alice may try on the file from which she is recused: all of it is refused. */
  private List<String> writings(AnEdition edition) {
    String vote = "{\"points\": 1, \"reason\": \"vu\"}";
    String departure = "{\"level\": null, \"reason\": \"au vu du projet\"}";
    Map<String, String> bodies = new TreeMap<>();
    bodies.put("PUT /sheet", AnEdition.SHEET);
    bodies.put("PUT /sheet/draft", AnEdition.SHEET);
    bodies.put("PUT /sheet/draft/a.1", "{\"points\": 1}");
    bodies.put("POST /sheet/submission", "");
    bodies.put("POST /sheet/revisions", AnEdition.revision("a.1", "2", "relecture"));
    bodies.put("PUT /assignment", AnEdition.assignment(BORIS));
    bodies.put("POST /deliberation", "{}");
    bodies.put("POST /deliberation/criteria/a.1", vote);
    bodies.put("POST /deliberation/departure", departure);
    bodies.put("POST /deliberation/departure/approval", "");
    bodies.put("POST /deliberation/departure/rejection", "{\"reason\": \"non\"}");
    for (String juror : List.of(ALICE, BORIS)) {
      for (String path : List.of("/conflicts", "/conflicts/dismissals", "/recusals")) {
        bodies.put("POST " + path + " " + juror, AnEdition.recusal(juror));
      }
    }
    List<String> told = new ArrayList<>();
    for (String hat : HATS) {
      bodies.forEach((what, body) -> told.add(written(edition, hat, what, body)));
    }
    return told;
  }

  private String written(AnEdition edition, String hat, String what, String body) {
    List<String> words = List.of(what.split(" ", -1));
    String path = edition.file(FILE, words.get(1));
    Answer answer =
        words.get(0).equals("PUT") ? door.put(hat, path, body) : door.post(hat, path, body);
    assertThat(answer.status()).as("%s as %s: %s", what, hat, answer).isIn(403, 409);
    return told(edition, what, answer);
  }

  /** All of an answer that may tell something, the edition's year and the time apart. */
  private static String told(AnEdition edition, String path, Answer answer) {
    String text =
        path + " " + answer.status() + " " + answer.header("ETag") + " " + answer.response().body();
    return text.replaceAll("(?<![0-9.])" + edition.year.text() + "(?![0-9])", "YEAR")
        .replaceAll("\"(time|traceId|instant|event)\":\"[^\"]*\"", "");
  }
}
