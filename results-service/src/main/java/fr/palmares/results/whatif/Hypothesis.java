package fr.palmares.results.whatif;

import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.robustness.Judgement;
import fr.palmares.kernel.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * What is taken to have been otherwise.
 *
 * @param rulebook what would have been judged by
 * @param withoutJuror whose points would not have counted; null for nobody's
 */
record Hypothesis(Rulebook rulebook, @Nullable JurorId withoutJuror) {

  /** The judgement as it would have been. */
  Judgement of(Judgement real) {
    Judgement otherwise = rulebook.equals(real.rulebook()) ? real : real.under(rulebook);
    return withoutJuror == null ? otherwise : otherwise.without(withoutJuror);
  }
}
