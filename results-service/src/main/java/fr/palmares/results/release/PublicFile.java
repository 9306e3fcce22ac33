package fr.palmares.results.release;

import fr.palmares.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with something public, for any site to fetch and to show. Caches may keep it and ask by
 * its ETag whether it still stands: an erratum counts at once. Only made of what is public already;
 * what is refused before is never stored.
 */
public final class PublicFile {

  private PublicFile() {}

  /** A text in UTF-8. */
  public static ResponseEntity<byte[]> of(MediaType type, String text) {
    return of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file. */
  public static ResponseEntity<byte[]> of(MediaType type, byte[] file) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag('"' + Sha256.hex(file) + '"')
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors *")
        .body(file);
  }
}
