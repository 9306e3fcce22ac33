package fr.palmares.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProseTest {

  @Test
  void is_kept_without_the_space_around_it() {
    assertThat(Prose.reason(" relecture\ndes pièces \n")).isEqualTo("relecture\ndes pièces");
    assertThat(Prose.of("x".repeat(10_000) + " ", "text", "text-missing")).hasSize(10_000);
  }

  @Test
  void is_neither_blank_nor_endless() {
    refused("reason-missing", "reason", () -> Prose.reason(" \t\n"));
    refused("text-missing", "text", () -> Prose.of("", "text", "text-missing"));
    refused("text-too-long", "reason", () -> Prose.reason("x".repeat(10_001)));
  }

  private static void refused(String rule, String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo(rule);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }
}
