package fr.palmares.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.results.Given;
import fr.palmares.results.history.Identities.Known;
import fr.palmares.results.history.Identities.Merger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which participations are whose, when all of them are looked at together. */
class IdentitiesTest {

  @Test
  void a_name_without_a_siren_is_that_of_the_one_siren_that_bears_it() {
    Roll roll = roll(List.of(part(2016, "nancy", null), part(2017, "nancy", "1")), List.of());

    assertThat(editions(roll, "1")).containsExactly(2016, 2017);
    assertThat(editions(roll, "commune-nancy")).containsExactly(2016, 2017);
  }

  @Test
  void a_name_that_two_siren_share_identifies_nobody() {
    Roll roll =
        roll(
            List.of(
                part(2016, "saint-joseph", null),
                part(2017, "saint-joseph", "1"),
                part(2018, "saint-joseph", "2")),
            List.of());

    assertThat(roll.named(AuthorityId.of("commune-saint-joseph"))).isEmpty();
    assertThat(editions(roll, "1")).containsExactly(2017);
    assertThat(roll.in(new EditionYear(2016)).get(0).entrant().identified()).isFalse();
  }

  @Test
  void who_has_registered_and_never_took_part_makes_no_name_ambiguous() {
    List<Entry> parts = List.of(part(2016, "saint-joseph", null), part(2017, "saint-joseph", "1"));

    assertThat(editions(roll(parts, List.of(known("2", "2", "saint-joseph"))), "1"))
        .isEqualTo(editions(roll(parts, List.of()), "1"))
        .containsExactly(2016, 2017);
  }

  @Test
  void former_names_lead_to_one_authority_with_or_without_a_siren() {
    List<Entry> parts =
        List.of(part(2016, "old", null), part(2018, "new", "1"), part(2017, "ancient", null));

    Roll roll =
        roll(
            parts,
            List.of(known("1", "1", "old"), known("1", "1", "ancient"), known("1", "1", "new")));

    assertThat(editions(roll, "1")).containsExactly(2016, 2017, 2018);
    assertThat(editions(roll, "commune-ancient")).containsExactly(2016, 2017, 2018);
  }

  @Test
  void what_was_merged_is_the_past_of_the_one_that_goes_on_and_nobody_goes_on_in_a_circle() {
    List<Entry> parts = List.of(part(2016, "a", "1"), part(2017, "b", "2"), part(2018, "c", "3"));
    List<Known> names = List.of(known("1", "1", "a"), known("2", "2", "b"), known("3", "3", "c"));

    Roll roll =
        roll(
            parts,
            names,
            List.of(new Merger("1", "2"), new Merger("2", "3"), new Merger("3", "1")));

    assertThat(editions(roll, "3")).containsExactly(2016, 2017, 2018);
    assertThat(editions(roll, "2")).containsExactly(2016, 2017);
    assertThat(editions(roll, "1")).containsExactly(2016);
  }

  @Test
  void what_was_merged_into_one_that_never_took_part_is_its_past() {
    Roll roll =
        roll(
            List.of(part(2016, "a", "1")),
            List.of(known("1", "1", "a")),
            List.of(new Merger("1", "2")));

    assertThat(roll.entrants().stream().filter(Entrant::goesOn))
        .singleElement()
        .satisfies(
            goesOn -> {
              assertThat(goesOn.id()).isEqualTo(AuthorityId.of("2"));
              assertThat(goesOn.history()).hasSize(1);
            });
    assertThat(editions(roll, "2")).containsExactly(2016);
  }

  @Test
  void a_merger_of_those_who_never_took_part_makes_nobody_known() {
    Roll roll =
        roll(
            List.of(part(2016, "a", "1")),
            List.of(known("1", "1", "a")),
            List.of(new Merger("8", "9")));

    assertThat(roll.named(AuthorityId.of("9"))).isEmpty();
    assertThat(roll.named(AuthorityId.of("8"))).isEmpty();
  }

  @Test
  void a_name_that_two_siren_share_identifies_nobody_even_where_others_merged_into_it() {
    Roll roll =
        roll(
            List.of(
                part(2016, "a", "1"),
                part(2017, "saint-joseph", "2"),
                part(2018, "saint-joseph", "3")),
            List.of(known("1", "1", "a")),
            List.of(new Merger("1", "commune-saint-joseph")));

    assertThat(roll.named(AuthorityId.of("commune-saint-joseph"))).isEmpty();
  }

  @Property(tries = 300)
  void the_order_in_which_things_are_known_changes_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Entry> parts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int siren = random.nextInt(5);
      parts.add(part(2010 + i, "n" + random.nextInt(5), siren == 0 ? null : "" + siren));
    }
    List<Known> names = new ArrayList<>();
    for (int i = 1; i < 4; i++) {
      names.add(known("" + i, "" + i, "n" + random.nextInt(5)));
    }
    List<List<Integer>> before = all(roll(parts, names));
    Collections.shuffle(parts, random);
    Collections.shuffle(names, random);
    assertThat(all(roll(parts, names))).isEqualTo(before);
  }

  private static List<List<Integer>> all(Roll roll) {
    return roll.entrants().stream()
        .map(entrant -> entrant.history().stream().map(e -> e.edition().value()).toList())
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .toList();
  }

  private static Roll roll(List<Entry> parts, List<Known> names) {
    return roll(parts, names, List.of());
  }

  private static Roll roll(List<Entry> parts, List<Known> names, List<Merger> mergers) {
    return Identities.roll(parts, names, mergers, new Scales(List.of(Given.RULEBOOK)));
  }

  private static Known known(String authority, String siren, String slug) {
    return new Known(authority, "commune", siren, slug);
  }

  private static Entry part(int edition, String slug, @Nullable String siren) {
    return new Entry(
        new Participation(
            new EditionYear(edition),
            LevelScaleId.of("five"),
            slug,
            false,
            null,
            null,
            "https://source.example"),
        AuthorityKind.COMMUNE,
        siren,
        slug,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<Integer> editions(Roll roll, String authority) {
    return roll.named(AuthorityId.of(authority)).orElseThrow().history().stream()
        .map(entry -> entry.edition().value())
        .toList();
  }
}
