package fr.palmares.results.mentions;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;

/** A mention of an edition. Its text names its stream. */
public record MentionBookId(EditionYear edition, MentionId mention) {
  @Override
  public String toString() {
    return "mention-" + edition + "-" + mention;
  }
}
