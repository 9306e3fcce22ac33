package fr.palmares.platform.demo;

import fr.palmares.kernel.LevelId;
import fr.palmares.platform.demo.Outcome.Result;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.edition.EditionFolder.Applicant;
import fr.palmares.platform.edition.EditionFolder.Expectation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the outcome is not what the folder expects. */
final class Differences {
  private static final BigDecimal ROUNDING = new BigDecimal("0.0001");

  private Differences() {}

  /** A sentence for each difference; none if all is as expected. */
  static List<String> of(EditionFolder folder, Outcome outcome) {
    Map<String, String> names =
        folder.applicants().stream()
            .collect(Collectors.toMap(Applicant::id, applicant -> applicant.authority().name()));
    Map<String, Result> results =
        outcome.results().stream()
            .collect(Collectors.toMap(Result::folderId, Function.identity(), (a, b) -> a));
    List<String> differences = new ArrayList<>();
    if (outcome.results().size() != folder.applicants().size()) {
      differences.add(
          "%d résultats pour %d candidatures"
              .formatted(outcome.results().size(), folder.applicants().size()));
    }
    for (Expectation expected : folder.expected()) {
      String name = names.getOrDefault(expected.application(), expected.application());
      compare(folder, name, expected, results.get(expected.application()), differences);
    }
    return differences;
  }

  private static void compare(
      EditionFolder folder,
      String name,
      Expectation expected,
      @Nullable Result result,
      List<String> differences) {
    if (result == null) {
      differences.add(name + " : aucun résultat");
      return;
    }
    if (!Objects.equals(result.level(), expected.level())) {
      differences.add(
          "%s : %s au lieu de %s"
              .formatted(name, level(folder, result.level()), level(folder, expected.level())));
    }
    BigDecimal percent = result.percent().rounded(4);
    if (expected.percent() != null
        && percent.subtract(expected.percent()).abs().compareTo(ROUNDING) > 0) {
      differences.add("%s : %s %% au lieu de %s %%".formatted(name, percent, expected.percent()));
    }
  }

  private static String level(EditionFolder folder, @Nullable LevelId level) {
    return folder.rulebook().levelScale().name(level);
  }
}
