package fr.palmares.application.demarches;

import fr.palmares.application.submission.Filing.Piece;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What a dossier says, in 64 digits, without links, which change at each export, and without
 * people.
 */
final class Fingerprint {

  private Fingerprint() {}

  /** SHA-256 over the parts, sorted, each with its length before it. */
  static String of(Map<CriterionId, String> answers, List<Piece> evidence, boolean isFiled) {
    List<String> parts = new ArrayList<>();
    answers.forEach((criterion, answer) -> parts.add("answer " + criterion + " " + answer));
    evidence.forEach(
        piece ->
            parts.add(
                "file "
                    + piece.criterion()
                    + " "
                    + piece.name()
                    + (piece.checksum() == null ? "" : " " + piece.checksum())));
    Collections.sort(parts);
    List<byte[]> hashed = new ArrayList<>(List.of(new byte[] {(byte) (isFiled ? 1 : 0)}));
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      hashed.add(ByteBuffer.allocate(4).putInt(bytes.length).array());
      hashed.add(bytes);
    }
    return Sha256.hex(hashed.toArray(byte[][]::new));
  }
}
