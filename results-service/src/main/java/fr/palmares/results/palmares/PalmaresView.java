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
 * @param errata what was corrected since the publication, oldest first
 */
public record PalmaresView(
    EditionYear edition,
    String label,
    Instant published,
    Map<String, Integer> levels,
    List<Result> results,
    List<Mention> mentions,
    List<Correction> errata) {

  /**
   * One authority's result.
   *
   * @param level null for no level
   * @param points rounded to four places
   * @param previousLevel of the last earlier edition whose level is known; null when there is none
   * @param corrected whether an erratum changed it
   * @param former what was published, where an erratum changed it; else null
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
      List<String> mentions,
      boolean corrected,
      @Nullable Former former) {}

  /** A result as it was before every erratum. */
  public record Former(@Nullable LevelId level, String levelName, List<String> mentions) {}

  /**
   * An erratum.
   *
   * @param decided when it was approved; what was approved under embargo shows after its end
   * @param level what changed in a level; null where nothing did
   * @param mention what changed in a mention; null where nothing did
   */
  public record Correction(
      Instant decided,
      String reason,
      @Nullable LevelCorrection level,
      @Nullable MentionCorrection mention) {}

  /** Another level than before; null stands for no level. */
  public record LevelCorrection(
      ApplicationId application,
      String authority,
      @Nullable LevelId before,
      String beforeName,
      @Nullable LevelId after,
      String afterName) {}

  /** A mention taken from one authority, given to another one, or both. */
  public record MentionCorrection(
      MentionId mention,
      String name,
      @Nullable ApplicationId withdrawn,
      @Nullable String withdrawnFrom,
      @Nullable ApplicationId granted,
      @Nullable String grantedTo) {}

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
