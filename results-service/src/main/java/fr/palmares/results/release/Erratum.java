package fr.palmares.results.release;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.MentionOffer;
import org.jspecify.annotations.Nullable;

/**
 * What was corrected after the publication: a level, or who holds a mention.
 *
 * @param before the level before; null for no level, and where a mention was corrected
 * @param after the level since; null for no level, and where a mention was corrected
 * @param mention what was corrected; null where it was a level
 */
public record Erratum(
    PublicAct act,
    ApplicationId application,
    @Nullable LevelId before,
    @Nullable LevelId after,
    @Nullable Held mention,
    String reason) {

  /** A mention that the application got, or lost. */
  public record Held(MentionOffer mention, boolean gained) {}

  /** An erratum of a level. */
  public static Erratum ofLevel(
      PublicAct act,
      ApplicationId application,
      @Nullable LevelId before,
      @Nullable LevelId after,
      String reason) {
    return new Erratum(act, application, before, after, null, reason);
  }

  /** What changed, in French. */
  public String words(LevelScale scale) {
    if (mention != null) {
      return "%s %s"
          .formatted(mention.mention().name(), mention.gained() ? "attribuée" : "retirée");
    }
    return "%s au lieu de %s".formatted(scale.name(after), scale.name(before));
  }
}
