package fr.palmares.results.palmares;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.results.publication.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person proposed to correct in a published palmarès, and what another one decided.
 *
 * @param number of the event that opened it, in the sealed log
 * @param proposal its place among the proposals for its level or mention, by which it is approved;
 *     null where one person decided alone, as was once allowed
 * @param level what is corrected in a level; null for an erratum of a mention
 * @param mention what is corrected in a mention; null for an erratum of a level
 * @param proposedAt null as {@code proposal} is; so is {@code proposedBy}
 * @param decidedAt null while it waits; so is {@code decidedBy}
 * @param rejection why it was rejected; null unless it was
 */
record Erratum(
    long number,
    @Nullable Integer proposal,
    @Nullable OfLevel level,
    @Nullable OfMention mention,
    String reason,
    @Nullable Instant proposedAt,
    @Nullable ActorId proposedBy,
    Status status,
    @Nullable Instant decidedAt,
    @Nullable ActorId decidedBy,
    @Nullable String rejection) {

  enum Status {
    PROPOSED,
    APPROVED,
    REJECTED
  }

  /** Whose level; null stands for no level. */
  record OfLevel(ApplicationId application, @Nullable LevelId before, @Nullable LevelId after) {}

  /** Who loses it and who gets it; null for nobody. */
  record OfMention(
      MentionId mention, @Nullable ApplicationId withdrawn, @Nullable ApplicationId granted) {}

  /** Whether it is about this application. */
  boolean touches(ApplicationId application) {
    return (level != null && application.equals(level.application()))
        || (mention != null
            && (application.equals(mention.withdrawn()) || application.equals(mention.granted())));
  }

  /** An outcome as it stands after this erratum. */
  Outcome applied(Outcome outcome) {
    if (!touches(outcome.application())) {
      return outcome;
    }
    List<MentionId> mentions = new ArrayList<>(outcome.mentions());
    if (mention != null) {
      if (outcome.application().equals(mention.withdrawn())) {
        mentions.remove(mention.mention());
      }
      if (outcome.application().equals(mention.granted())) {
        mentions.add(mention.mention());
      }
    }
    return new Outcome(
        outcome.application(),
        outcome.authority(),
        outcome.total(),
        outcome.percentage(),
        level == null ? outcome.level() : level.after(),
        mentions);
  }
}
