package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.web.testing.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * All that is made of a palmarès appears at one instant to many who ask for it without a pause,
 * while another edition is being judged: once anyone was shown anything, whoever asks for anything
 * from then on is shown it.
 */
class PublicationUnderLoadTest extends OnRealServers {

  private static final String BEFORE = "2030-01-01T00:00:00Z";
  private static final String CEREMONY = "2030-01-02T16:00:00Z";
  private static final int READERS = 6;

  @Autowired private ReadableDoors doors;

  private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();

  /** What someone was shown at a door, between two instants of one clock, in nanoseconds. */
  private record Look(String door, long asked, long told, String shown) {}

  @Test
  void every_door_opens_at_the_instant_at_which_the_embargo_ends() throws Exception {
    AnEdition edition = judged();
    Answer published = done(edition.publish("{\"embargoUntil\": \"" + CEREMONY + "\"}"));
    everyone().getAfter(published, "/palmares/" + edition.year());

    appearsAtOnce(edition, () -> clock.set(CEREMONY));
  }

  @Test
  void every_door_opens_at_the_same_instant_without_an_embargo() throws Exception {
    AnEdition edition = judged();

    appearsAtOnce(edition, () -> done(edition.publish()));
  }

  private AnEdition judged() {
    clock.set(BEFORE);
    AnEdition edition = anEdition().withRulebook().with("Nevers", 85).with("Vals", 70).arrived();
    done(edition.award("Nevers"));
    done(edition.award("Vals"));
    done(edition.grant("encouragements", "Vals", "prometteuse"));
    return edition;
  }

  private void appearsAtOnce(AnEdition edition, Runnable publication) throws Exception {
    List<String> asked = ofThePresent(doors.of(edition));
    Map<String, String> before = shown(asked);
    ExecutorService crowd = Executors.newCachedThreadPool();
    List<Future<?>> theirs = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      Random random = new Random(reader);
      theirs.add(crowd.submit(() -> readWithoutPause(asked, random)));
    }
    theirs.add(crowd.submit(this::judgeAnother));
    long start = System.nanoTime();
    eachDoorWasReadSince(start, asked);

    publication.run();
    eventually(everyone(), "/palmares/" + edition.year(), answer -> answer.status() == 200);
    eachDoorWasReadSince(System.nanoTime(), asked);
    over.set(true);
    crowd.shutdown();
    assertThat(crowd.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    for (Future<?> one : theirs) {
      one.get();
    }

    assertOneInstant(before, shown(asked));
  }

  /** Moments of the past are made one at a time: a crowd would wait for each other. */
  private static List<String> ofThePresent(Collection<String> doors) {
    return doors.stream().filter(door -> !door.contains("asOf=" + BEFORE)).toList();
  }

  private void assertOneInstant(Map<String, String> before, Map<String, String> after) {
    List<String> opened =
        before.keySet().stream().filter(d -> !Objects.equals(before.get(d), after.get(d))).toList();
    assertThat(opened).hasSizeGreaterThan(10);
    long instant =
        looks.stream()
            .filter(look -> !Objects.equals(look.shown(), before.get(look.door())))
            .mapToLong(Look::told)
            .min()
            .orElseThrow();
    assertThat(looks)
        .filteredOn(look -> look.asked() > instant && opened.contains(look.door()))
        .isNotEmpty()
        .allSatisfy(look -> assertThat(look.shown()).isEqualTo(after.get(look.door())));
    assertThat(looks)
        .filteredOn(look -> !opened.contains(look.door()))
        .allSatisfy(look -> assertThat(look.shown()).isEqualTo(before.get(look.door())));
  }

  private Map<String, String> shown(List<String> asked) {
    Map<String, String> shown = new LinkedHashMap<>();
    asked.forEach(door -> shown.put(door, shown(door)));
    return shown;
  }

  private String shown(String door) {
    Answer answer = everyone().get(door);
    return answer.status() + " " + answer.header("ETag") + " " + answer.text();
  }

  private void readWithoutPause(List<String> asked, Random random) {
    while (!over.get()) {
      List<String> round = new ArrayList<>(asked);
      Collections.shuffle(round, random);
      for (String door : round) {
        long start = System.nanoTime();
        String shown = shown(door);
        looks.add(new Look(door, start, System.nanoTime(), shown));
      }
    }
  }

  private void judgeAnother() {
    while (!over.get()) {
      AnEdition other = anEdition().withRulebook().with("Claix", 70).arrived();
      done(other.award("Claix"));
    }
  }

  private void eachDoorWasReadSince(long instant, List<String> asked) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                looks.stream()
                    .filter(look -> look.asked() > instant)
                    .map(Look::door)
                    .collect(Collectors.toSet())
                    .containsAll(asked));
  }

  private AnEdition anEdition() {
    return new AnEdition(organizer(), wire);
  }
}
