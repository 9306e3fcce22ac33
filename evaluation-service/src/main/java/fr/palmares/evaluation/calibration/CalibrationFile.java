package fr.palmares.evaluation.calibration;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file to practise on. It names no authority and has no application identifier.
 *
 * @param answers what it answers, criterion by criterion; some may stay without
 * @param rulebookVersion the rulebook by which it is scored
 */
public record CalibrationFile(
    String title, String description, Map<CriterionId, String> answers, int rulebookVersion) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 4_000;

  public CalibrationFile {
    title = title.strip();
    if (title.isEmpty()) {
      throw Refusal.invalid("calibration-title-missing", "title", "give the file a title");
    }
    checkLength("title", title, LONGEST_TITLE);
    checkLength("description", description, LONGEST_TEXT);
    answers.forEach((criterion, answer) -> checkLength(criterion.text(), answer, LONGEST_TEXT));
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /**
   * A file answers criteria of the rulebook only.
   *
   * @throws Refusal {@code unknown-criterion}
   */
  void checkAnswers(Rulebook rulebook) {
    answers.keySet().forEach(rulebook::criterion);
  }

  private static void checkLength(String field, String text, int longest) {
    if (text.length() > longest) {
      throw Refusal.invalid("text-too-long", field, "at most %d characters", longest);
    }
  }
}
