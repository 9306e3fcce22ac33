package fr.palmares.application.submission;

import static fr.palmares.application.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactTest {

  private static final UUID COMMAND = new UUID(1, 2);
  private static final Contact CAMILLE =
      Contact.of(COMMAND, "referent", "Camille Exemple", "camille@exemple.fr");

  @Test
  void the_same_command_names_the_same_person() {
    assertThat(Contact.of(COMMAND, "referent", "Camille Exemple", "camille@exemple.fr"))
        .isEqualTo(CAMILLE);
    assertThat(Contact.of(COMMAND, "sponsor", "Camille Exemple", "").id())
        .isNotEqualTo(CAMILLE.id());
  }

  @Test
  void a_mark_commits_to_the_person_and_does_not_tell_who_it_is() {
    ContactMark mark = CAMILLE.mark(new byte[] {1});

    assertThat(mark.commitment()).matches("[0-9a-f]{64}");
    assertThat(mark).isEqualTo(CAMILLE.mark(new byte[] {1}));
    assertThat(mark).isNotEqualTo(CAMILLE.mark(new byte[] {2}));
    assertThat(mark.toString()).doesNotContain("Camille", "camille");
  }

  @Test
  void a_person_has_a_name() {
    assertRefused("contact-without-name", () -> Contact.of(COMMAND, "sponsor", " ", "maire"))
        .hasMessageContaining("sponsor");
  }
}
