package fr.palmares.results.whatif;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.rulebook.Aggregation;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.web.AllowedTo;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's and the auditor's door to what would have been. */
@RestController
class WhatIfApi {

  private final WhatIf whatIf;
  private final Evaluations evaluations;
  private final Recusals recusals;

  WhatIfApi(WhatIf whatIf, Evaluations evaluations, Recusals recusals) {
    this.whatIf = whatIf;
    this.evaluations = evaluations;
    this.recusals = recusals;
  }

  /**
   * What is taken to have been otherwise.
   *
   * @param rulebook another rulebook, whole; null for the edition's own
   * @param aggregation how jurors' points become one value; null as in the rulebook
   * @param withoutJuror whose points do not count; null for nobody's
   */
  record Question(
      @Nullable Map<String, Object> rulebook,
      @Nullable Aggregation aggregation,
      @Nullable JurorId withoutJuror) {}

  /** A question, sent as a body since a rulebook is long; it changes nothing. */
  @PostMapping("/editions/{edition}/what-if")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  WhatIf.Comparison ask(
      @PathVariable EditionYear edition, @RequestBody Question question, Actor actor) {
    recusals.checkAll(actor, edition);
    recusals.checkScoringOver(actor, edition);
    Map<String, Object> document = question.rulebook();
    Rulebook rulebook =
        document == null ? evaluations.rules(edition) : RulebookReader.read(document);
    Aggregation aggregation = question.aggregation();
    return whatIf.of(
        edition,
        new Hypothesis(
            aggregation == null ? rulebook : rulebook.aggregating(aggregation),
            question.withoutJuror()));
  }
}
