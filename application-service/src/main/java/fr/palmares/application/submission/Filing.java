package fr.palmares.application.submission;

import fr.palmares.kernel.CriterionId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application as it was filed elsewhere, in the words of this edition's rulebook.
 *
 * @param source the tool in which it was filed
 * @param procedure the number of the form in that tool; null where the export does not tell
 * @param dossier its number in that tool
 * @param filedAt when it was handed in there; null for a draft
 * @param changedAt when its answers last changed there; null where the export does not tell
 * @param answers in the order in which they are given
 * @param fingerprint of what it says: answers, names of files and whether it was handed in, no
 *     person
 */
public record Filing(
    String source,
    @Nullable Integer procedure,
    long dossier,
    @Nullable Instant filedAt,
    @Nullable Instant changedAt,
    Map<CriterionId, String> answers,
    List<Piece> evidence,
    String fingerprint) {
  public Filing {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    evidence = List.copyOf(evidence);
  }

  /**
   * A piece of evidence.
   *
   * @param checksum of its bytes, as the tool writes it; null where the export does not tell
   */
  public record Piece(CriterionId criterion, String name, String link, @Nullable String checksum) {}
}
