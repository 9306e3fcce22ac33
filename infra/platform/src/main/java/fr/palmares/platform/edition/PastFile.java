package fr.palmares.platform.edition;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.platform.edition.EditionFolder.PastResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What earlier editions led to. A folder's own history has to be right; of a history that stands
 * beside the folder, for many editions, a line that cannot be used is left out.
 */
final class PastFile {
  private static final String NAME = "past-palmares.csv";
  private static final String[] COLUMNS = {"edition", "authority", "kind"};
  private final @Nullable Rulebook rulebook;
  private final List<Problem> problems;
  private final List<Problem> warnings;
  private final Map<Participation, PastResult> results = new LinkedHashMap<>();
  private final Map<EditionYear, LevelScaleId> scales = new LinkedHashMap<>();

  private record Participation(EditionYear edition, AuthorityId authority) {}

  private PastFile(@Nullable Rulebook rulebook, List<Problem> problems, List<Problem> warnings) {
    this.rulebook = rulebook;
    this.problems = problems;
    this.warnings = warnings;
  }

  /**
   * The results before this edition.
   *
   * @param beside where the history is, if it is not among the files
   */
  static List<PastResult> read(
      EditionFiles files,
      EditionFiles beside,
      @Nullable Rulebook rulebook,
      List<Problem> problems,
      List<Problem> warnings) {
    Optional<TextFile> own = TextFile.read(files, NAME, false, problems);
    if (own.isPresent() || problems.stream().anyMatch(problem -> problem.file().equals(NAME))) {
      return own.map(text -> new PastFile(rulebook, problems, warnings).results(text))
          .orElse(List.of());
    }
    List<Problem> leftOut = new ArrayList<>();
    List<PastResult> shared =
        TextFile.read(beside, NAME, false, leftOut)
            .map(text -> new PastFile(rulebook, leftOut, new ArrayList<>()).results(text))
            .orElse(List.of());
    leftOut.forEach(problem -> warnings.add(problem.leftOut()));
    return shared;
  }

  private List<PastResult> results(TextFile text) {
    for (Row row : Table.rows(text, problems, COLUMNS)) {
      int before = problems.size();
      EditionYear edition = row.value("edition", EditionYear::of);
      LocalAuthority authority = PeopleFiles.authority(row);
      if (edition == null || authority == null || problems.size() > before) {
        continue;
      }
      if (rulebook != null && edition.compareTo(rulebook.edition()) >= 0) {
        warnings.add(
            row.at("edition %s is not before %s".formatted(edition, rulebook.edition())).leftOut());
      } else {
        keep(row, edition, authority);
      }
    }
    return List.copyOf(results.values());
  }

  private void keep(Row row, EditionYear edition, LocalAuthority authority) {
    int before = problems.size();
    PastLevel level = PastLevel.of(row, rulebook);
    checkScale(row, edition, level.scale());
    String source = row.textOrNull("source");
    PastResult result =
        new PastResult(
            edition,
            authority,
            level.level(),
            level.known(),
            level.scale(),
            row.textOrNull("mention"),
            source == null ? row.file() : source);
    if (problems.size() > before) {
      return;
    }
    Participation participation = new Participation(edition, authority.id());
    PastResult other = results.get(participation);
    if (other != null && other.levelKnown() && level.known() && !sameLevel(other, result)) {
      row.problem("%s has two results in %s", authority.name(), edition);
    } else {
      results.put(participation, other == null ? result : other.with(result));
    }
  }

  private static boolean sameLevel(PastResult one, PastResult other) {
    return Objects.equals(one.level(), other.level());
  }

  /** The results of one edition stand on one scale. */
  private void checkScale(Row row, EditionYear edition, @Nullable LevelScaleId scale) {
    if (scale == null) {
      return;
    }
    LevelScaleId other = scales.putIfAbsent(edition, scale);
    if (other != null && !other.equals(scale)) {
      row.problem("the levels of %s stand on the scale %s, not on %s", edition, other, scale);
    }
  }
}
