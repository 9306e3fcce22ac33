package fr.palmares.results.release;

import fr.palmares.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

  /** A text in UTF-8, under this name once it is saved. */
  public static ResponseEntity<byte[]> of(MediaType type, String text, String name) {
    return of(type, text.getBytes(StandardCharsets.UTF_8), name);
  }

  /** A file. */
  public static ResponseEntity<byte[]> of(MediaType type, byte[] file) {
    return answer(type, file).body(file);
  }

  /** A file, under this name once it is saved; browsers show it where they can. */
  public static ResponseEntity<byte[]> of(MediaType type, byte[] file, String name) {
    return answer(type, file)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name).toString())
        .body(file);
  }

  /** The same, chosen by what the reader accepts: a cache keeps one for each. */
  public static ResponseEntity<byte[]> chosen(ResponseEntity<byte[]> file) {
    return ResponseEntity.ok()
        .headers(file.getHeaders())
        .varyBy(HttpHeaders.ACCEPT)
        .body(file.getBody());
  }

  /** Whether an Accept header names this very type. */
  public static boolean isNamed(MediaType type, String accept) {
    return MediaType.parseMediaTypes(accept).stream().anyMatch(type::equalsTypeAndSubtype);
  }

  private static ContentDisposition disposition(String name) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(name)
        ? ContentDisposition.inline().filename(name).build()
        : ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build();
  }

  private static ResponseEntity.BodyBuilder answer(MediaType type, byte[] file) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag('"' + Sha256.hex(file) + '"')
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors *");
  }
}
