package fr.palmares.results.release;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.rulebook.MentionOffer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an authority came out, errata applied.
 *
 * @param first the level as it was published first; null for no level
 * @param level the level that stands; null for no level
 * @param levelName what people call it, or having none
 * @param points rounded to four places
 * @param firstMentions as they were published first
 * @param mentions those that it holds
 */
public record Standing(
    ApplicationId application,
    LocalAuthority authority,
    @Nullable LevelId first,
    @Nullable LevelId level,
    String levelName,
    BigDecimal points,
    BigDecimal percent,
    List<MentionOffer> firstMentions,
    List<MentionOffer> mentions) {
  public Standing {
    firstMentions = List.copyOf(firstMentions);
    mentions = List.copyOf(mentions);
  }

  /** Whether there is anything to show on a wall: a level, or a mention. */
  public boolean distinguished() {
    return level != null || !mentions.isEmpty();
  }
}
