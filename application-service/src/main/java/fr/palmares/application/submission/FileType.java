package fr.palmares.application.submission;

import fr.palmares.kernel.Refusal;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * Which files are taken as evidence. What a file is, its bytes say; its name only tells apart what
 * looks the same from within: office documents, which are archives, and kinds of text.
 */
final class FileType {

  private static final Tika TIKA = new Tika();

  private static final Set<String> TAKEN =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "text/plain",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.presentation");

  private static final Map<String, String> ARCHIVES =
      Map.of(
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "odt", "application/vnd.oasis.opendocument.text",
          "ods", "application/vnd.oasis.opendocument.spreadsheet",
          "odp", "application/vnd.oasis.opendocument.presentation");

  private FileType() {}

  /**
   * The media type of a file that is taken.
   *
   * @throws Refusal {@code evidence-type}, {@code evidence-empty}
   */
  static String of(byte[] bytes, String name) {
    if (bytes.length == 0) {
      throw Refusal.invalid("evidence-empty", "file", "this file is empty");
    }
    String found = TIKA.detect(bytes);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    if (found.equals("text/plain") && ending.equals("csv")) {
      return "text/csv";
    }
    if (found.equals("application/zip") && ARCHIVES.containsKey(ending)) {
      return ARCHIVES.getOrDefault(ending, found);
    }
    if (!TAKEN.contains(found)) {
      throw Refusal.invalid(
          "evidence-type",
          "file",
          "this file is %s: send PDF, PNG, JPEG, office documents named by their kind, CSV or text",
          found);
    }
    return found;
  }
}
