package fr.palmares.evaluation.scoring;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.edition.Applicant;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundTest {

  @ParameterizedTest(name = "{0} of {1}, authority of {2}, regions {3}: {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "syndicat-essai, -, -, false, same-authority",
        "syndicat-essai, 84, 84, true, same-authority",
        "commune-passee, -, -, false, same-authority",
        "syndicat-autre, 84, 84, true, same-region",
        "syndicat-autre, 84, 84, false, -",
        "syndicat-autre, 84, 11, true, -",
        "syndicat-autre, -, -, true, -",
        "syndicat-autre, 84, -, true, -",
        "-, -, 84, true, -",
      })
  void affiliations_suggest_a_conflict(
      @Nullable String affiliation,
      @Nullable String jurors,
      @Nullable String authoritys,
      boolean regions,
      @Nullable String ground) {
    List<AuthorityId> affiliations =
        affiliation == null ? null : List.of(AuthorityId.of(affiliation));
    Juror juror = new Juror(ALICE, "Ligue A", affiliations, jurors, null);
    Applicant applicant =
        new Applicant(
            APPLICATION,
            APPLICATION.authority(),
            Set.of(AuthorityId.of("commune-passee")),
            authoritys);

    assertThat(Ground.between(juror, applicant, regions).map(Ground::text).orElse(null))
        .isEqualTo(ground);
  }
}
