package fr.palmares.platform.edition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** A file of the edition as text: UTF-8, with or without a byte order mark. */
record TextFile(String name, String text) {

  /**
   * The file; empty if it is absent or unreadable. An absent file that is required is a problem.
   */
  static Optional<TextFile> read(
      EditionFiles files, String name, boolean required, List<Problem> problems) {
    try {
      Optional<byte[]> bytes = files.read(name);
      if (bytes.isEmpty() && required) {
        problems.add(new Problem(name, 0, "the file is missing"));
      }
      return bytes.flatMap(content -> decode(name, content, problems));
    } catch (IOException e) {
      problems.add(new Problem(name, 0, "the file cannot be read: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<TextFile> decode(String name, byte[] raw, List<Problem> problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(raw);
    CharBuffer chars = CharBuffer.allocate(raw.length);
    CoderResult result = decoder.decode(bytes, chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      problems.add(new Problem(name, line, "this is not UTF-8"));
      return Optional.empty();
    }
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    // One spelling of accents, so that names in one file are the names in the others.
    return Optional.of(new TextFile(name, Normalizer.normalize(content, Normalizer.Form.NFC)));
  }
}
