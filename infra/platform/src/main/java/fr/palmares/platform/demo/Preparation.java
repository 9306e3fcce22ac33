package fr.palmares.platform.demo;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.edition.EditionFolder.PastResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Before anyone applies: the history, the edition, its rules. */
final class Preparation {
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
    editions.forEach(
        (edition, results) -> {
          Map<String, Object> told = new LinkedHashMap<>();
          told.put("edition", edition.value());
          told.put("scale", scale(edition, results, folder.rulebook().levelScale()).text());
          told.put("results", results.stream().map(Preparation::result).toList());
          doors.results().send(Command.post("organizer", "/past-palmares", told));
        });
    return folder.past().size();
  }

  /**
   * The scale of an earlier edition: the one that the folder names; else this edition's, if every
   * known level stands on it; else one of its own, with which nothing is compared.
   */
  static LevelScaleId scale(EditionYear edition, List<PastResult> results, LevelScale played) {
    boolean same =
        results.stream().allMatch(past -> past.level() == null || played.has(past.level()));
    return results.stream()
        .flatMap(past -> Stream.ofNullable(past.scale()))
        .findFirst()
        .orElseGet(() -> same ? played.id() : LevelScaleId.of("past-" + edition));
  }

  static Map<String, Object> result(PastResult past) {
    Map<String, Object> result = authority(past.authority(), "authority");
    put(result, "level", past.level());
    put(result, "mention", past.mention());
    put(result, "source", past.source());
    if (past.level() == null && past.levelKnown()) {
      result.put("levelKnown", true);
    }
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
