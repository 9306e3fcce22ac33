package fr.palmares.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventTypeTest {

  @Test
  void has_a_contract_name_that_no_class_name_decides() {
    EventType type = EventType.of(EvaluationEvent.CriterionScored.class);
    assertThat(type.name()).isEqualTo("fr.palmares.evaluation.criterion-scored.v1");
    assertThat(type.topic()).isEqualTo(Topic.EVALUATION);
    assertThat(EventType.named(type.name())).contains(type);
    assertThat(EventType.named("fr.palmares.evaluation.juror-sang.v1")).isEmpty();
  }

  @Test
  void lists_every_public_event_once() {
    assertThat(EventType.all()).extracting(EventType::name).doesNotHaveDuplicates().hasSize(43);
  }
}
