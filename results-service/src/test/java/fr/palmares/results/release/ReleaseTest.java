package fr.palmares.results.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LevelId;
import fr.palmares.results.Given;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReleaseTest {

  @Test
  void an_erratum_changes_what_stands_and_keeps_what_was() {
    Release release = new ARelease().with("Boé", 85, "4").corrected("Boé", "4", "3").released();

    Standing boe = ARelease.standing(release, "Boé");
    assertThat(boe.level()).isEqualTo(LevelId.of("3"));
    assertThat(boe.levelName()).isEqualTo("Niveau 3");
    assertThat(boe.first()).isEqualTo(LevelId.of("4"));
  }

  @Test
  void the_cut_off_is_the_last_event_that_changed_anything() {
    ARelease edition = new ARelease().with("Boé", 85, "4");
    assertThat(edition.released().cutoff().event()).isEqualTo(new UUID(0, 0));
    edition.corrected("Boé", "4", "3").corrected("Boé", "3", null);
    assertThat(edition.released().cutoff().event()).isEqualTo(new UUID(0, 2));
    assertThat(edition.released().since()).isEqualTo(ARelease.SINCE);
  }

  @Test
  void a_mention_changes_hands_by_an_erratum() {
    Release release =
        new ARelease()
            .with("Boé", 85, "4", "encouragements")
            .with("Claix", 70, "3")
            .holds("Boé", "encouragements", false)
            .holds("Claix", "encouragements", true)
            .released();

    assertThat(ARelease.standing(release, "Boé").mentions()).isEmpty();
    assertThat(ARelease.standing(release, "Boé").firstMentions()).hasSize(1);
    assertThat(ARelease.standing(release, "Claix").mentions()).hasSize(1);
    assertThat(release.errata().get(0).words(release.scale()))
        .isEqualTo("Mention encouragements retirée");
  }

  @Test
  void an_application_that_was_never_published_has_no_erratum() {
    Release release = new ARelease().with("Boé", 85, "4").corrected("Agen", "4", "3").released();

    assertThat(release.errata()).isEmpty();
    assertThat(release.cutoff()).isEqualTo(release.published());
  }

  @Test
  void the_highest_level_comes_first() {
    Release release =
        new ARelease()
            .with("Boé", 85, "4")
            .with("Claix", 10, null)
            .with("Agen", 65, "3")
            .corrected("Agen", "3", "5")
            .released();

    assertThat(release.ranked())
        .extracting(line -> line.authority().name())
        .containsExactly("Agen", "Boé", "Claix");
  }

  @Test
  void who_took_no_part_or_got_nothing_has_nothing_to_show() {
    Release release = new ARelease().with("Claix", 10, null).released();

    Given.assertRefused("not-in-palmares", () -> release.standing(AuthorityId.of("commune-agen")));
    Given.assertRefused(
        "nothing-awarded", () -> release.distinguished(Given.authority("Claix").id()));
  }
}
