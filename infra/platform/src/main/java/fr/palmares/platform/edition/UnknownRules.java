package fr.palmares.platform.edition;

import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mentions whose rule uses words that Palmarès does not know. The jury grants a mention, its rule
 * only proposes: such a mention is played as the jury's own choice, rather than by half a rule.
 */
final class UnknownRules {
  static final String CONSEQUENCE = "; its mention is left to the jury, without a proposal";
  private static final Pattern WORD =
      Pattern.compile("/mentions/(\\d+)/rule/(among|requires|orderBy)(?:/(\\d+))?");
  private final Map<?, ?> document;

  UnknownRules(Map<?, ?> document) {
    this.document = document;
  }

  /** Whether the violation is a word of a rule that reads well and means nothing here. */
  boolean isUnknownWord(Violation violation) {
    Matcher matcher = WORD.matcher(violation.pointer());
    if (!matcher.matches() || !(rule(matcher.group(1)) instanceof Map<?, ?> rule)) {
      return false;
    }
    Object value = rule.get(matcher.group(2));
    if (value instanceof List<?> list && matcher.group(3) != null) {
      value = list.get(Integer.parseInt(matcher.group(3)));
    }
    return value instanceof String text && !text.isBlank();
  }

  private @Nullable Object rule(String index) {
    return document.get("mentions") instanceof List<?> mentions
            && mentions.get(Integer.parseInt(index)) instanceof Map<?, ?> mention
        ? mention.get("rule")
        : null;
  }

  /** The rulebook with these mentions left to the jury. */
  Map<?, ?> leftToJury(List<Violation> violations) {
    List<Object> mentions = new ArrayList<>((List<?>) document.get("mentions"));
    for (Violation violation : violations) {
      Matcher matcher = WORD.matcher(violation.pointer());
      if (matcher.matches()) {
        int index = Integer.parseInt(matcher.group(1));
        Map<Object, Object> mention = new LinkedHashMap<>((Map<?, ?>) mentions.get(index));
        mention.put("rule", Map.of("among", "jury-choice"));
        mentions.set(index, mention);
      }
    }
    Map<Object, Object> left = new LinkedHashMap<>(document);
    left.put("mentions", mentions);
    return left;
  }
}
