package fr.palmares.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** The first is FIPS 180-4's own example. */
  @Test
  void a_text_and_its_parts_have_the_known_hash() {
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(Sha256.hex("abc")).isEqualTo(abc);
    assertThat(Sha256.hex(bytes("a"), bytes("bc"))).isEqualTo(abc);
    assertThat(Sha256.hex("é")).isEqualTo(Sha256.hex(bytes("é")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
