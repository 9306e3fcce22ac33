package fr.palmares.platform.edition;

import fr.palmares.kernel.rulebook.InvalidRulebook;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
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

  static Optional<RulebookFile> read(
      EditionFiles files, List<Problem> problems, List<Problem> warnings) {
    return TextFile.read(files, NAME, true, problems)
        .map(text -> JsonFile.parse(text, problems))
        .flatMap(json -> rulebook(json, problems, warnings));
  }

  private static Optional<RulebookFile> rulebook(
      JsonFile json, List<Problem> problems, List<Problem> warnings) {
    if (!(json.content() instanceof Map<?, ?> document)) {
      problems.add(new Problem(NAME, 1, "expected an object"));
      return Optional.empty();
    }
    UnknownRules unknown = new UnknownRules(document);
    try {
      return Optional.of(new RulebookFile(RulebookReader.read(document), document));
    } catch (InvalidRulebook e) {
      if (!e.violations().stream().allMatch(unknown::isUnknownWord)) {
        e.violations().forEach(violation -> problems.add(at(violation, json, "")));
        return Optional.empty();
      }
      e.violations()
          .forEach(violation -> warnings.add(at(violation, json, UnknownRules.CONSEQUENCE)));
      Map<?, ?> leftToJury = unknown.leftToJury(e.violations());
      return Optional.of(new RulebookFile(RulebookReader.read(leftToJury), leftToJury));
    }
  }

  private static Problem at(Violation violation, JsonFile json, String consequence) {
    return new Problem(NAME, json.line(violation.pointer()), violation + consequence);
  }
}
