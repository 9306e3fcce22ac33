package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A sheet's entity tag (RFC 9110 §8.8.3): how many scores were ever given on it. */
final class SheetTag {

  /** No sheet has this many edits: a tag that is none of ours matches nothing. */
  private static final int NEVER = -1;

  private SheetTag() {}

  static String of(int edits) {
    return "\"" + edits + "\"";
  }

  /**
   * What an If-Match header asks for; null when it asks for nothing ({@code *} or absent). Only one
   * tag makes sense here, a list of them is refused.
   *
   * @throws Refusal {@code invalid-if-match}
   */
  static @Nullable Integer edits(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    if (ifMatch.contains(",")) {
      throw Refusal.invalid("invalid-if-match", "If-Match", "send the one tag of the sheet read");
    }
    String tag = ifMatch.strip().replaceAll("^\"|\"$", "");
    return tag.matches("\\d{1,9}") ? Integer.valueOf(tag) : NEVER;
  }
}
