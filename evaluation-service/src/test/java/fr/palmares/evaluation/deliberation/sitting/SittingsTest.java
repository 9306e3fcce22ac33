package fr.palmares.evaluation.deliberation.sitting;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.BORIS;
import static fr.palmares.evaluation.Given.CHLOE;
import static fr.palmares.evaluation.Given.EDITION;
import static fr.palmares.evaluation.Given.JURORS;
import static fr.palmares.evaluation.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.deliberation.sitting.SittingEvent.JuryConvened;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.rulebook.JuryRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SittingsTest {

  private static final JurorId STRANGER = JurorId.of("stranger");
  private static final Jury JURY = new Jury(Phase.CLOSED, JURORS, 1);

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, juror-alice,             1",
        "2,    juror-alice juror-boris, 2",
        "3,    juror-alice juror-boris juror-chloe, 3",
      })
  void enough_members_hold_a_sitting(Integer quorum, String present, int needed) {
    assertThat(convene(Sittings.NONE, quorum, present))
        .containsExactly(new JuryConvened(EDITION, 1, jurors(present), needed));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, '',                                 quorum-not-reached",
        "none, stranger,                           quorum-not-reached",
        "2,    juror-alice,                        quorum-not-reached",
        "2,    juror-alice stranger,               quorum-not-reached",
        "2,    juror-alice juror-alice,            juror-twice",
        "2,    juror-alice juror-boris stranger,   juror-not-appointed",
        "4,    juror-alice juror-boris juror-chloe, quorum-not-reached",
      })
  void too_few_do_not(Integer quorum, String present, String rule) {
    assertRefused(rule, () -> convene(Sittings.NONE, quorum, present));
  }

  @Test
  void the_sittings_are_counted() {
    Sittings held = Sittings.NONE.evolve(new JuryConvened(EDITION, 1, List.of(ALICE, BORIS), 2));

    assertThat(convene(held, 2, "juror-boris juror-chloe"))
        .containsExactly(new JuryConvened(EDITION, 2, List.of(BORIS, CHLOE), 2));
  }

  @Test
  void the_jury_does_not_meet_while_scores_may_move() {
    ConveneJury command = new ConveneJury(new SittingsId(EDITION), List.of(ALICE, STRANGER));

    assertRefused(
        "evaluation-not-closed",
        () -> Sittings.NONE.convene(command, new Jury(Phase.OPEN, JURORS, 1), JuryRules.SILENT));
  }

  private static List<SittingEvent> convene(Sittings before, Integer quorum, String present) {
    return before.convene(
        new ConveneJury(new SittingsId(EDITION), jurors(present)),
        JURY,
        new JuryRules(quorum, null));
  }

  private static List<JurorId> jurors(String present) {
    return Stream.of(present.split(" ", -1)).filter(id -> !id.isEmpty()).map(JurorId::of).toList();
  }
}
