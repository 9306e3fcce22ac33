package fr.palmares.platform.demo;

import fr.palmares.platform.edition.EditionFolder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How many events of each kind the audit trail has gathered. */
final class EventCounts {
  private static final int SAME_IN_A_ROW = 3;
  private final EditionFolder folder;
  private final Door door;
  private final Patience patience;
  private Map<String, Long> last = Map.of();
  private int same;

  EventCounts(EditionFolder folder, Door door, Patience patience) {
    this.folder = folder;
    this.door = door;
    this.patience = patience;
  }

  /** As they stood last. */
  Map<String, Long> byType() {
    return last;
  }

  /**
   * Waits until the counts are complete and no longer change.
   *
   * @return how many events in all
   * @throws StepFailed if an event is missing for long, or one too many has come
   */
  int await(int mentions) {
    Map<String, Long> expected = expected(mentions);
    try {
      patience.await(
          "les événements " + expected + " dans la piste d'audit",
          () -> {
            read();
            boolean complete =
                expected.entrySet().stream()
                    .allMatch(e -> last.getOrDefault(e.getKey(), 0L) >= e.getValue());
            return complete && same >= SAME_IN_A_ROW ? Optional.of(last) : Optional.empty();
          });
    } catch (StepFailed e) {
      throw new StepFailed(e.getMessage() + " ; reçus : " + last, e);
    }
    expected.forEach(
        (event, count) -> {
          if (!count.equals(last.get(event))) {
            throw new StepFailed(
                "%s : %d événements au lieu de %d".formatted(event, last.get(event), count));
          }
        });
    return Math.toIntExact(last.values().stream().mapToLong(Long::longValue).sum());
  }

  private void read() {
    Map<String, Long> counts = new TreeMap<>();
    door.find("organizer", "/editions/" + folder.year() + "/audit/counts")
        .map(JsonNode::properties)
        .ifPresent(
            properties -> properties.forEach(p -> counts.put(p.getKey(), p.getValue().asLong(0))));
    same = counts.equals(last) ? same + 1 : 0;
    last = counts;
  }

  private Map<String, Long> expected(int mentions) {
    long applications = folder.applicants().size();
    Map<String, Long> expected = new TreeMap<>();
    expected.put("ApplicationSubmitted", applications);
    expected.put("CriterionScored", (long) folder.scores().size() + folder.revisions().size());
    expected.put("ApplicationEvaluated", applications);
    expected.put("LevelAwarded", applications);
    expected.put("PalmaresPublished", 1L);
    if (mentions > 0) {
      expected.put("MentionGranted", (long) mentions);
    }
    return expected;
  }
}
