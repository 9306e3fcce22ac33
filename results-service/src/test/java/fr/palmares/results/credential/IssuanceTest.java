package fr.palmares.results.credential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.results.release.ARelease;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuanceTest {

  @Test
  void who_loses_a_mention_loses_its_credential_and_who_gets_it_gets_one() {
    List<Issuance> issued =
        Issuance.of(
            new ARelease()
                .with("Boé", 85, "4", "encouragements")
                .with("Claix", 70, "3")
                .holds("Boé", "encouragements", false)
                .holds("Claix", "encouragements", true)
                .released());

    assertThat(issued)
        .extracting(one -> one.authority().name() + " " + one.award() + " " + one.revoked())
        .containsExactly(
            "Boé level-4 false",
            "Boé mention-encouragements true",
            "Claix level-3 false",
            "Claix mention-encouragements false");
  }
}
