package fr.palmares.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {

  /** Fontaine, Grenoble-Alpes-Métropole, INSEE's own example, La Poste. */
  @ParameterizedTest
  @ValueSource(strings = {"213801699", "200040715", "732829320", "356000000", "000000000"})
  void the_last_digit_proves_the_others(String siren) {
    assertThatCode(() -> Siren.of(siren).checkDigit()).doesNotThrowAnyException();
  }

  /** A digit mistyped, two digits that changed places, and everybody's example. */
  @ParameterizedTest
  @ValueSource(strings = {"213801698", "218301699", "123456789"})
  void a_mistyped_number_is_no_siren(String siren) {
    assertThatThrownBy(() -> Siren.of(siren).checkDigit())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(siren);
  }
}
