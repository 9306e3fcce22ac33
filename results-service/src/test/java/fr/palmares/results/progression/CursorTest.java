package fr.palmares.results.progression;

import static fr.palmares.results.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void a_place_is_read_as_it_was_written_whatever_the_name_holds() {
    Cursor place = new Cursor(Rational.of("-7/2"), "Saint-Denis\nd'Oléron", "211705860");

    assertThat(Cursor.of(place.text())).isEqualTo(place);
  }

  @Test
  void a_bookmark_is_of_one_list_and_of_one_place() {
    Cursor place = new Cursor(Rational.of("2"), "Vif", "213805450");
    String text = Bookmark.at(place, "2021 to 2022").text();

    assertThat(Bookmark.of(text).cursor()).isEqualTo(place);
    assertThat(Bookmark.of(text).isOf("2021 to 2022")).isTrue();
    assertThat(Bookmark.of(text).isOf("2020 to 2021")).isFalse();
    Cursor other = new Cursor(Rational.of("2"), "Vifs", "213805450");
    assertThat(Bookmark.of(text.substring(0, 16) + other.text()).isOf("2021 to 2022")).isFalse();
    assertRefused("invalid-value", () -> Bookmark.of("MS8w"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "MS8w", "MS8wCmEKYg", "eAphCmI", "w6k"})
  void what_was_tampered_with_is_refused(String text) {
    assertRefused("invalid-value", () -> Cursor.of(text));
  }
}
