package fr.palmares.platform.demo;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.edition.EditionFolder.PastResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Before anyone applies: the history, the edition, its rules. */
final class Preparation {
  private static final String UNKNOWN_SCALE = "past";
  private final EditionFolder folder;
  private final Doors doors;

  Preparation(EditionFolder folder, Doors doors) {
    this.folder = folder;
    this.doors = doors;
  }

  int importPast() {
    Map<EditionYear, List<PastResult>> editions =
        folder.past().stream()
            .collect(Collectors.groupingBy(PastResult::edition, TreeMap::new, Collectors.toList()));
    String scale = scaleOfPast();
    editions.forEach(
        (edition, results) ->
            doors
                .results()
                .send(
                    Command.post(
                        "organizer",
                        "/past-palmares",
                        Map.of(
                            "edition",
                            edition.value(),
                            "scale",
                            scale,
                            "results",
                            results.stream().map(Preparation::result).toList()))));
    return folder.past().size();
  }

  /** Levels of the past count as levels of this edition's scale if they all stand on it. */
  private String scaleOfPast() {
    LevelScale scale = folder.rulebook().levelScale();
    boolean same =
        folder.past().stream().allMatch(past -> past.level() == null || scale.has(past.level()));
    return same ? scale.id().text() : UNKNOWN_SCALE;
  }

  private static Map<String, Object> result(PastResult past) {
    Map<String, Object> result = authority(past.authority(), "authority");
    put(result, "level", past.level());
    put(result, "mention", past.mention());
    put(result, "source", past.source());
    return result;
  }

  /** An authority as services are told of it. */
  static Map<String, Object> authority(LocalAuthority authority, String name) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, name, authority.name());
    put(fields, "kind", authority.kind());
    put(fields, "siren", authority.siren());
    put(fields, "department", authority.department());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }

  int prepareEdition() {
    Map<String, Object> edition =
        Map.of("edition", folder.year().value(), "label", folder.rulebook().label());
    doors.application().send(Command.post("organizer", "/editions", edition));
    String rulebook = "/editions/" + folder.year() + "/rulebook";
    doors.application().send(Command.put("organizer", rulebook, folder.document()));
    return folder.rulebook().criteria().size();
  }
}
