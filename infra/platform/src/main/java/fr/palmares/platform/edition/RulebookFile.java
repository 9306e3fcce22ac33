package fr.palmares.platform.edition;

import fr.palmares.kernel.rulebook.InvalidRulebook;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of the edition.
 *
 * @param document as it stands in the file, for the service that adopts it
 */
record RulebookFile(Rulebook rulebook, Map<?, ?> document) {
  private static final String NAME = "rulebook.json";

  static Optional<RulebookFile> read(EditionFiles files, List<Problem> problems) {
    return TextFile.read(files, NAME, true, problems)
        .map(text -> JsonFile.parse(text, problems))
        .flatMap(json -> rulebook(json, problems));
  }

  private static Optional<RulebookFile> rulebook(JsonFile json, List<Problem> problems) {
    if (!(json.content() instanceof Map<?, ?> document)) {
      problems.add(new Problem(NAME, 1, "expected an object"));
      return Optional.empty();
    }
    try {
      return Optional.of(new RulebookFile(RulebookReader.read(document), document));
    } catch (InvalidRulebook e) {
      e.violations()
          .forEach(v -> problems.add(new Problem(NAME, json.line(v.pointer()), v.toString())));
      return Optional.empty();
    }
  }
}
