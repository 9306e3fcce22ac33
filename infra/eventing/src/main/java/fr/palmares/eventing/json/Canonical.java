package fr.palmares.eventing.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.palmares.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value's one form in JSON (RFC 8785), and the fingerprint of that form. What is null is left
 * out: a field that a later version of the software adds changes no fingerprint given before.
 */
public final class Canonical {

  private final JsonMapper json;

  public Canonical(JsonMapper json) {
    this.json =
        json.rebuild()
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
  }

  /** The canonical JSON text. */
  public String text(Object value) {
    try {
      return new JsonCanonicalizer(json.writeValueAsString(value)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException("a value of ours is JSON", e);
    }
  }

  /** SHA-256 of the canonical text in UTF-8, in lower-case hexadecimal digits. */
  public String fingerprint(Object value) {
    return Sha256.hex(text(value));
  }
}
