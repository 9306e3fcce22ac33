package fr.palmares.application.authority;

import static fr.palmares.application.Given.FONTAINE;
import static fr.palmares.application.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityMerged;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRenamed;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthoritySuccessionCorrected;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Siren;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of authorities over the years. */
class AuthorityTest {

  private static final AuthorityId ID = FONTAINE.id();
  private static final LocalAuthority SASSENAGE =
      LocalAuthority.of(AuthorityKind.COMMUNE, Siren.of("213804743"), "Sassenage", "38");
  private static final AuthorityId OTHER = SASSENAGE.id();

  @Test
  void a_renaming_keeps_the_former_name_on_record() {
    assertThat(registered(FONTAINE).rename(ID, "Fontaine-Sassenage", "arrêté du 3 mai"))
        .containsExactly(
            new LocalAuthorityRenamed(ID, "Fontaine", "Fontaine-Sassenage", "arrêté du 3 mai"));
    assertThat(registered(FONTAINE).rename(ID, "Fontaine", "rien de neuf")).isEmpty();
  }

  @Test
  void a_renaming_needs_a_name_a_reason_and_an_authority() {
    assertRefused("authority-without-name", () -> registered(FONTAINE).rename(ID, " ", "x"));
    assertRefused("unreadable-name", () -> registered(FONTAINE).rename(ID, "Fontaine\u202e", "x"));
    assertRefused(
        "unreadable-name",
        () -> Authority.NONE.register(FONTAINE.renamed("Fontaine\u202e"), Optional.empty()));
    assertRefused("reason-missing", () -> registered(FONTAINE).rename(ID, "Neuve", " "));
    assertRefused("unknown-authority", () -> Authority.NONE.rename(ID, "Neuve", "x"));
  }

  @Test
  void an_authority_goes_on_in_another_one_and_applies_no_more() {
    Authority ended = merged(FONTAINE, OTHER);

    assertThat(registered(FONTAINE).merge(ID, OTHER, registered(SASSENAGE), "commune nouvelle"))
        .containsExactly(new LocalAuthorityMerged(ID, OTHER, "commune nouvelle"));
    assertRefused("authority-merged", () -> ended.goingOn(ID))
        .hasMessageContaining("Fontaine")
        .hasMessageContaining(OTHER.text());
    assertRefused("authority-merged", () -> ended.rename(ID, "Neuve", "x"));
  }

  @Test
  void mergers_never_lead_in_a_circle() {
    Authority fontaine = registered(FONTAINE);

    assertRefused("merger-into-itself", () -> fontaine.merge(ID, ID, fontaine, "x"));
    assertRefused("authority-merged", () -> fontaine.merge(ID, OTHER, merged(SASSENAGE, ID), "x"));
    assertRefused(
        "authority-merged",
        () -> merged(FONTAINE, OTHER).merge(ID, OTHER, registered(SASSENAGE), "x"));
    assertRefused("unknown-authority", () -> fontaine.merge(ID, OTHER, Authority.NONE, "x"));
    assertRefused("reason-missing", () -> fontaine.merge(ID, OTHER, registered(SASSENAGE), ""));
  }

  @Test
  void a_renaming_recorded_by_mistake_was_no_name_of_its() {
    Authority renamed =
        registered(FONTAINE)
            .evolve(new LocalAuthorityRenamed(ID, "Fontaine", "Fontaines", "arrêté"))
            .evolve(new LocalAuthorityRenamed(ID, "Fontaines", "Sassenage", "faute"));
    LocalAuthoritySuccessionCorrected corrected =
        new LocalAuthoritySuccessionCorrected(
            ID, List.of("Fontaine", "Fontaines"), null, "autre commune");

    assertThat(renamed.undoRenaming(ID, "autre commune")).containsExactly(corrected);
    Authority after = renamed.evolve(corrected);
    assertThat(after.known(ID).name()).isEqualTo("Fontaines");
    assertRefused("reason-missing", () -> after.undoRenaming(ID, " "));
    assertRefused("nothing-to-correct", () -> registered(FONTAINE).undoRenaming(ID, "x"));
    assertRefused("unknown-authority", () -> Authority.NONE.undoRenaming(ID, "x"));
  }

  @Test
  void after_a_merger_recorded_by_mistake_it_goes_on_itself() {
    LocalAuthoritySuccessionCorrected corrected =
        new LocalAuthoritySuccessionCorrected(ID, List.of("Fontaine"), null, "annulée");

    assertThat(merged(FONTAINE, OTHER).undoMerger(ID, "annulée")).containsExactly(corrected);
    Authority after = merged(FONTAINE, OTHER).evolve(corrected);
    assertThat(after.goingOn(ID).name()).isEqualTo("Fontaine");
    assertThat(after.merge(ID, OTHER, registered(SASSENAGE), "cette fois-ci")).hasSize(1);
    assertRefused("nothing-to-correct", () -> after.undoMerger(ID, "x"));
    assertRefused("reason-missing", () -> merged(FONTAINE, OTHER).undoMerger(ID, ""));
  }

  private static Authority registered(LocalAuthority authority) {
    return Authority.NONE.evolve(new LocalAuthorityRegistered(authority));
  }

  private static Authority merged(LocalAuthority authority, AuthorityId into) {
    return registered(authority).evolve(new LocalAuthorityMerged(authority.id(), into, "fusion"));
  }
}
