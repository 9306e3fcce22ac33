package fr.palmares.results.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Which credentials are revoked, a bit for each.
 *
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/">Bitstring Status List 1.0</a>
 */
final class StatusList {

  /** Never shorter than this, so that nobody tells one credential by its list (section 6.1). */
  private static final int LEAST_BITS = 131_072;

  private StatusList() {}

  /** Multibase (base64url) of the zipped bits; the first credential is the leftmost bit. */
  static String encoded(List<Issuance> issued) {
    byte[] bits = new byte[(Math.max(LEAST_BITS, issued.size()) + 7) / 8];
    for (Issuance issuance : issued) {
      if (issuance.revoked()) {
        bits[issuance.number() / 8] |= (byte) (0x80 >> issuance.number() % 8);
      }
    }
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(zipped.toByteArray());
  }
}
