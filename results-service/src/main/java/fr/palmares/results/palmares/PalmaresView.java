package fr.palmares.results.palmares;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Siren;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The palmarès as everyone may read it.
 *
 * @param levels how many applications reached each level, by level from low to high; having none
 *     counts under the scale's own name for it, where it occurs
 */
public record PalmaresView(
    EditionYear edition,
    String label,
    Instant published,
    Map<String, Integer> levels,
    List<Result> results,
    List<Mention> mentions) {

  /**
   * One authority's result.
   *
   * @param level null for no level
   * @param points rounded to four places
   * @param previousLevel of the last earlier edition whose level is known; null when there is none
   */
  public record Result(
      ApplicationId application,
      String authority,
      AuthorityKind kind,
      @Nullable Siren siren,
      @Nullable String department,
      @Nullable LevelId level,
      String levelName,
      BigDecimal points,
      BigDecimal percent,
      @Nullable EditionYear editionOfPreviousLevel,
      @Nullable LevelId previousLevel,
      List<String> mentions) {}

  /**
   * A mention with its holder; {@code ruleFirstChoice} is the authority that the rule put first.
   */
  public record Mention(
      MentionId mention,
      String name,
      ApplicationId application,
      String authority,
      String grounds,
      Map<String, String> figures,
      @Nullable String ruleFirstChoice) {}
}
