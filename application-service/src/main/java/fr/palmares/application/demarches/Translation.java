package fr.palmares.application.demarches;

import fr.palmares.kernel.rulebook.Question;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the words of a form to answers of a rulebook. */
final class Translation {

  private Translation() {}

  /** What an answer means by a mapping's values; the answer itself where they do not say. */
  static String meaning(String answer, Map<String, String> values) {
    String label = Words.label(answer);
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (Words.label(value.getKey()).equals(label)) {
        return value.getValue();
      }
    }
    Boolean flag = Words.flag(answer);
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (sameFlag(flag, value.getKey()) || samePair(label, value.getKey())) {
        return value.getValue();
      }
    }
    return answer;
  }

  /** {@code Oui} in a mapping stands for what another format writes {@code on}. */
  private static boolean sameFlag(@Nullable Boolean flag, String key) {
    return flag != null && flag.equals(Words.flag(key));
  }

  /** Two linked choices are {@code a / b} in one format and {@code a;b} in the other. */
  private static boolean samePair(String label, String key) {
    return label.replaceAll(" ?[;/] ?", "/").equals(Words.label(key).replaceAll(" ?[;/] ?", "/"));
  }

  /** The answer as the question takes it; empty where it does not. */
  static Optional<String> fitting(Question question, String answer) {
    Optional<String> written =
        switch (question.kind()) {
          case YES_NO -> Optional.ofNullable(Words.flag(answer)).map(yes -> yes ? "yes" : "no");
          case NUMBER, PERCENTAGE -> Numbers.read(answer);
          case CHOICE -> Optional.of(choice(question, answer));
          case TEXT, LINK, FILE -> Optional.of(answer);
        };
    return written.filter(text -> !text.isBlank()).filter(question::takes);
  }

  private static String choice(Question question, String answer) {
    String label = Words.label(answer);
    return question.points().keySet().stream()
        .filter(choice -> Words.label(choice).equals(label))
        .findFirst()
        .orElse(answer);
  }
}
