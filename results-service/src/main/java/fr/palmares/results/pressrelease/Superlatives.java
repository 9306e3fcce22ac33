package fr.palmares.results.pressrelease;

import com.samskivert.mustache.Mustache;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.pressrelease.PressRelease.Figures;
import fr.palmares.results.pressrelease.PressRelease.Highlight;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What a template says of the most: each is a section, {@code {{#superlatives.highestLevel}}Le plus
 * haut niveau{{/superlatives.highestLevel}}}, whose words are printed only if the data bear them
 * out. Otherwise the whole text is refused.
 */
final class Superlatives {

  /** Their names; a template that uses another one does not load. */
  static final Set<String> NAMES = Set.of("highestLevel", "strongestProgression");

  private final PressRelease text;

  Superlatives(PressRelease text) {
    this.text = text;
  }

  /** All and only those whom the text tells as the highest are on the highest level reached. */
  Mustache.Lambda highestLevel() {
    return claim("highestLevel", text.highest(), Figures::rank);
  }

  /** All and only those whom the text tells as rising most rose by the most levels. */
  Mustache.Lambda strongestProgression() {
    return claim("strongestProgression", text.progressions(), Figures::steps);
  }

  private Mustache.Lambda claim(
      String name, List<Highlight> highlights, ToIntFunction<Figures> figure) {
    return (words, out) -> {
      List<String> told = highlights.stream().map(Highlight::authority).sorted().toList();
      List<String> found = most(figure);
      if (!told.equals(found)) {
        throw Refusal.conflict(
            "press-release-disagrees",
            "the text tells %s as %s, the data say %s: correct the template or its facts",
            told,
            name,
            found);
      }
      words.execute(out);
    };
  }

  /** Nobody where the most is nothing. */
  private List<String> most(ToIntFunction<Figures> figure) {
    int most = text.everyone().stream().mapToInt(figure).max().orElse(0);
    return text.everyone().stream()
        .filter(one -> most > 0 && figure.applyAsInt(one) == most)
        .map(Figures::authority)
        .sorted()
        .toList();
  }
}
