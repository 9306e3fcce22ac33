package fr.palmares.platform.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.platform.Service;
import fr.palmares.platform.Unstartable;
import fr.palmares.platform.machine.OneMachine.PortChoice;
import org.junit.jupiter.api.Test;

class PortsTest {
  private final Lines lines = new Lines();

  private Ports choose(PortChoice choice, int taken) {
    return new Ports.Chooser(choice, lines.console(), port -> port != taken).ports();
  }

  @Test
  void the_usual_ports_are_used_when_they_are_free() {
    Ports ports = choose(PortChoice.USUAL, 0);

    assertThat(ports.of(Service.APPLICATION)).isEqualTo(8081);
    assertThat(ports.identity()).isEqualTo(8090);
    assertThat(lines.text()).isEmpty();
  }

  @Test
  void a_taken_port_is_replaced_with_a_word_about_it() {
    Ports ports = choose(PortChoice.USUAL, 8082);

    assertThat(ports.of(Service.EVALUATION)).isNotEqualTo(8082);
    assertThat(lines.text())
        .contains("Port 8082 is taken", "evaluation-service uses " + ports.of(Service.EVALUATION));
  }

  @Test
  void a_taken_port_is_a_reason_to_refuse_where_only_the_usual_will_do() {
    assertThatThrownBy(() -> choose(PortChoice.USUAL_ONLY, 9092))
        .isInstanceOf(Unstartable.class)
        .hasMessageContaining("Port 9092, for Kafka, is taken");
  }
}
