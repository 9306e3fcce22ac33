package fr.palmares.application.authority.reference;

import fr.palmares.kernel.InvalidFile;
import fr.palmares.kernel.InvalidFile.Fault;
import fr.palmares.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files in UTF-8, and no others: a name in the wrong letters is found by nobody. */
final class Utf8 {

  private Utf8() {}

  /**
   * The text of a file.
   *
   * @throws InvalidFile naming the line that is not UTF-8, or holds a NUL
   */
  static String text(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      int nul = text.indexOf('\0');
      if (nul >= 0) {
        throw unreadable((int) text.substring(0, nul).chars().filter(c -> c == '\n').count());
      }
      return text;
    } catch (CharacterCodingException e) {
      int feeds = 0;
      for (int i = 0; i < bytes.position(); i++) {
        feeds += file[i] == '\n' ? 1 : 0;
      }
      throw unreadable(feeds);
    }
  }

  private static InvalidFile unreadable(int feeds) {
    return new InvalidFile(
        List.of(
            new Fault(
                feeds + 1,
                Refusal.invalid("register-letters", "line", "this is not text in UTF-8"))));
  }
}
