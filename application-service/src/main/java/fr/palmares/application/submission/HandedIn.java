package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an authority handed in, whole: the text that a receipt seals is its canonical JSON (RFC
 * 8785).
 *
 * @param rulebook the version of the rulebook that it answers
 * @param evidence by criterion and name
 */
record HandedIn(
    ApplicationId application,
    int rulebook,
    Map<CriterionId, String> answers,
    List<Piece> evidence) {

  HandedIn {
    answers = Map.copyOf(answers);
    evidence = List.copyOf(evidence);
  }

  /**
   * A piece of evidence: a link or a file.
   *
   * @param link null for a file
   * @param sha256 of the file's bytes; null for a link
   */
  record Piece(
      CriterionId criterion, String name, @Nullable String link, @Nullable String sha256) {}
}
