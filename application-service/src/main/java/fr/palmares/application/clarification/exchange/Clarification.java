package fr.palmares.application.clarification.exchange;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.CriterionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question about an application.
 *
 * @param asker who asked; null for readers who must not know
 * @param criterion what it is about; null for the application as a whole
 * @param status {@code open}, {@code answered} or {@code closed}
 * @param reply what the authority replied, or why it was closed without; null while it is open
 */
public record Clarification(
    int number,
    @Nullable ActorId asker,
    @Nullable CriterionId criterion,
    String question,
    Instant askedAt,
    String status,
    @Nullable String reply,
    @Nullable Instant endedAt) {

  /** The same, for who must not know who asked. */
  public Clarification withoutAsker() {
    return new Clarification(number, null, criterion, question, askedAt, status, reply, endedAt);
  }
}
