package fr.palmares.results.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrenchTest {

  @Test
  void a_day_is_told_as_people_say_it() {
    assertThat(French.day(LocalDate.of(2026, 1, 1))).isEqualTo("1er janvier 2026");
    assertThat(French.day(LocalDate.of(2031, 11, 8))).isEqualTo("8 novembre 2031");
    assertThat(French.day(LocalDate.of(2026, 8, 21))).isEqualTo("21 août 2026");
  }

  @Test
  void numbers_agree_with_their_nouns() {
    assertThat(French.count(1, "an")).isEqualTo("un an");
    assertThat(French.count(3, "an")).isEqualTo("trois ans");
    assertThat(French.countFeminine(1, "collectivité")).isEqualTo("une collectivité");
    assertThat(French.countFeminine(10, "collectivité")).isEqualTo("dix collectivités");
    assertThat(French.countFeminine(11, "collectivité")).isEqualTo("11 collectivités");
    assertThat(French.count(0, "an")).isEqualTo("0 an");
    assertThat(French.ordinal(7)).isEqualTo("septième");
    assertThat(French.ordinal(11)).isEqualTo("11e");
    assertThat(French.number(new BigDecimal("78.2986"))).isEqualTo("78,3");
  }

  @Test
  void a_sentence_begins_with_a_capital_and_ends_once() {
    assertThat(French.sentence("un inventaire exemplaire")).isEqualTo("Un inventaire exemplaire.");
    assertThat(French.sentence("échelle tenue.")).isEqualTo("Échelle tenue.");
    assertThat(French.sentence(" x ")).isEqualTo("X.");
    assertThat(French.sentence(" ")).isEmpty();
    assertThat(French.sentence("2 niveaux, bravo !")).isEqualTo("2 niveaux, bravo !");
  }

  @Test
  void a_list_ends_in_and() {
    assertThat(French.list(List.of())).isEmpty();
    assertThat(French.list(List.of("a"))).isEqualTo("a");
    assertThat(French.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
  }

  @Test
  void levels_read_well_whatever_a_rulebook_calls_them() {
    assertThat(French.level("Niveau 5")).isEqualTo("niveau 5");
    assertThat(French.level("Or")).isEqualTo("niveau « Or »");
  }

  @Test
  void accents_do_not_move_a_name_to_the_end() {
    assertThat(Stream.of("SITIV", "Échirolles", "Abbeville").sorted(French.alphabetical()))
        .containsExactly("Abbeville", "Échirolles", "SITIV");
  }
}
