package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A sheet's entity tag (RFC 9110 §8.8.3): how many scores were ever given on it, and while there is
 * a draft, a dash and a digest of what it says. Two tags are the same only where the sheets are.
 *
 * @param text without the quotes
 */
record SheetTag(String text) {

  private static final int DIGITS = 16;

  /** The tag of a sheet that was handed in or is blank, and of its draft. */
  static SheetTag of(int edits, Draft draft) {
    return new SheetTag(draft.entries().isEmpty() ? "" + edits : edits + "-" + digest(draft));
  }

  /** As it stands in a header. */
  String quoted() {
    return "\"" + text + "\"";
  }

  /**
   * What an If-Match header asks for; null when it asks for nothing ({@code *} or absent). Only one
   * tag makes sense here, a list of them is refused.
   *
   * @throws Refusal {@code invalid-if-match}
   */
  static @Nullable SheetTag asked(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    if (ifMatch.contains(",")) {
      throw Refusal.invalid("invalid-if-match", "If-Match", "send the one tag of the sheet read");
    }
    return new SheetTag(ifMatch.strip().replaceAll("^\"|\"$", ""));
  }

  private static String digest(Draft draft) {
    StringBuilder said = new StringBuilder();
    for (GivenScore entry : draft.entries()) {
      Points points = entry.points();
      Confidence confidence = entry.confidence();
      said.append(entry.criterion()).append('\n');
      said.append(points == null ? "" : points.text()).append('\n');
      said.append(confidence == null ? "" : confidence.text()).append('\n');
      said.append(entry.comment().length()).append('\n').append(entry.comment()).append('\n');
    }
    return Sha256.hex(said.toString()).substring(0, DIGITS);
  }
}
