package fr.palmares.platform.edition;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.platform.edition.EditionFolder.Expectation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the run should lead to. */
final class ExpectedFile {
  private static final String NAME = "expected.json";
  private final JsonFile json;
  private final References references;
  private final List<Problem> problems;

  private ExpectedFile(JsonFile json, References references, List<Problem> problems) {
    this.json = json;
    this.references = references;
    this.problems = problems;
  }

  static List<Expectation> read(EditionFiles files, References references, List<Problem> problems) {
    return TextFile.read(files, NAME, false, problems)
        .map(text -> JsonFile.parse(text, problems))
        .map(json -> new ExpectedFile(json, references, problems).expectations())
        .orElse(List.of());
  }

  private List<Expectation> expectations() {
    List<Expectation> expectations = new ArrayList<>();
    if (!(json.content() instanceof List<?> list)) {
      problem("", "expected a list");
      return expectations;
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> entry) {
        expectations.add(expectation("/" + i, entry));
      } else {
        problem("/" + i, "expected an object");
      }
    }
    return expectations;
  }

  private Expectation expectation(String at, Map<?, ?> entry) {
    Object application = entry.get("application");
    if (!(application instanceof String known) || !references.applications().contains(known)) {
      problem(at + "/application", "unknown application " + application);
    }
    return new Expectation(
        String.valueOf(application),
        level(at + "/level", entry.get("level")),
        percent(at + "/percent", entry.get("percent")));
  }

  private @Nullable LevelId level(String at, @Nullable Object value) {
    if (value == null || references.rulebook() == null) {
      return null;
    }
    LevelScale scale = references.rulebook().levelScale();
    if (scale.noLevel().equals(value)) {
      return null;
    }
    try {
      LevelId level = LevelId.of(value.toString());
      if (scale.has(level)) {
        return level;
      }
    } catch (Refusal refusal) {
      problem(at, refusal.sentence());
      return null;
    }
    problem(at, "'" + value + "' is not a level of rulebook.json");
    return null;
  }

  private @Nullable BigDecimal percent(String at, @Nullable Object value) {
    if (value != null && !(value instanceof Number)) {
      problem(at, "expected a number");
    }
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }

  private void problem(String pointer, String reason) {
    problems.add(new Problem(NAME, json.line(pointer), reason));
  }
}
