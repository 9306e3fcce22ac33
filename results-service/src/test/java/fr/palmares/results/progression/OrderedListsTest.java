package fr.palmares.results.progression;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.progression.BestFirst.Compared;
import fr.palmares.results.progression.OrderedLists.Made;
import fr.palmares.results.progression.OrderedLists.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedListsTest {

  private static final List<Compared> LIST = List.of(new Compared(0, 1, null));

  private final OrderedLists lists = new OrderedLists();
  private int made;

  @Test
  void a_list_is_made_once() {
    assertThat(lists.of(pair(0), () -> make(true))).isEqualTo(LIST);
    assertThat(lists.of(pair(0), () -> make(true))).isEqualTo(LIST);
    assertThat(made).isEqualTo(1);
  }

  @Test
  void one_that_lacks_something_is_made_again() {
    assertThat(lists.of(pair(0), () -> make(false))).isEqualTo(LIST);
    lists.of(pair(0), () -> make(true));
    lists.of(pair(0), () -> make(true));
    assertThat(made).isEqualTo(2);
  }

  @Test
  void what_was_not_asked_for_longest_makes_room() {
    for (int i = 0; i <= 64; i++) {
      lists.of(pair(i), () -> make(true));
      lists.of(pair(0), () -> make(true));
    }
    assertThat(made).isEqualTo(65);
    lists.of(pair(1), () -> make(true));
    assertThat(made).isEqualTo(66);
  }

  private Made make(boolean complete) {
    made++;
    return new Made(LIST, complete);
  }

  private static Pair pair(int number) {
    return new Pair(new EditionYear(2000), new EditionYear(2001 + number), Ranking.STEPS);
  }
}
