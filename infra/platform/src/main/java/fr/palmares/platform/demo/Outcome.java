package fr.palmares.platform.demo;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the edition led to, as the services published it.
 *
 * @param results in the order of the palmarès
 * @param events how many of each kind the audit trail holds
 */
record Outcome(
    List<Result> results, List<Award> awards, String pressRelease, Map<String, Long> events) {

  /**
   * The result of an application.
   *
   * @param folderId what the folder calls it
   * @param authority its name
   * @param level null for none
   * @param previousEdition the last earlier edition with a known level, if there is one
   */
  record Result(
      ApplicationId application,
      String folderId,
      String authority,
      @Nullable LevelId level,
      Rational points,
      Rational percent,
      @Nullable Integer previousEdition,
      @Nullable String previousLevel) {
    BigDecimal roundedPoints() {
      return points.rounded(4);
    }
  }

  /**
   * A mention and who holds it.
   *
   * @param firstChoice the name of the authority that the rule proposes first; null if the rule
   *     proposes nobody
   */
  record Award(
      MentionId mention,
      String name,
      String authority,
      String grounds,
      @Nullable String firstChoice) {}

  /** How many applications reached this level; null for none. */
  long count(@Nullable LevelId level) {
    return results.stream().filter(result -> Objects.equals(result.level(), level)).count();
  }
}
