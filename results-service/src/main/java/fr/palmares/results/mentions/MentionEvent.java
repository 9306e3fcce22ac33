package fr.palmares.results.mentions;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a mention. Stream: one per edition and mention. */
public sealed interface MentionEvent {

  EditionYear edition();

  MentionId mention();

  /**
   * The jury granted it.
   *
   * @param grounds why, in words
   * @param figures what supports it, by name
   * @param ruleFirst whom the rule proposed first; null when it proposes nobody
   */
  record MentionGranted(
      EditionYear edition,
      MentionId mention,
      ApplicationId application,
      String grounds,
      Map<String, String> figures,
      @Nullable ApplicationId ruleFirst)
      implements MentionEvent {
    public MentionGranted {
      figures = Map.copyOf(figures);
    }
  }

  /**
   * One person found it wrongly held after the publication; another one decides.
   *
   * @param withdrawn who is to lose it; null for nobody
   * @param granted who is to get it; null for nobody
   */
  record MentionErratumProposed(
      EditionYear edition,
      MentionId mention,
      @Nullable ApplicationId withdrawn,
      @Nullable ApplicationId granted,
      String reason,
      ActorId by)
      implements MentionEvent {}

  /** The proposal was rejected, or taken back: the mention stays where it is. */
  record MentionErratumRejected(EditionYear edition, MentionId mention, String reason, ActorId by)
      implements MentionEvent {}

  /** It was taken back. */
  record MentionWithdrawn(
      EditionYear edition, MentionId mention, ApplicationId application, String reason)
      implements MentionEvent {}
}
