package fr.palmares.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalAuthorityTest {

  @ParameterizedTest
  @CsvSource({
    "Échirolles,echirolles",
    "Ville d'Échirolles,echirolles",
    "Ville de Rennes,rennes",
    "Rennes Métropole,rennes-metropole",
    "Vandœuvre-lès-Nancy,vandoeuvre-les-nancy",
    "SITIV,sitiv",
    "Sitiv,sitiv",
    "Commune de La Tronche,la-tronche",
    "Ville du Havre,le-havre",
    "Villejuif,villejuif",
    "Communauté de communes du Pays Réuni d'Orange,communaute-de-communes-du-pays-reuni-d-orange"
  })
  void a_name_is_the_same_however_it_is_spelled(String name, String slug) {
    assertThat(LocalAuthority.slug(name)).isEqualTo(slug);
  }

  @Test
  void is_identified_by_its_siren_or_else_by_kind_and_name() {
    assertThat(authority(AuthorityKind.COMMUNE, "213801517", "Échirolles"))
        .isEqualTo(AuthorityId.of("213801517"));
    assertThat(LocalAuthority.of(AuthorityKind.SYNDICAT, null, "SITIV", null).id())
        .isEqualTo(AuthorityId.of("syndicat-sitiv"));
  }

  @Test
  void has_one_application_per_edition() {
    AuthorityId sitiv = AuthorityId.of("syndicat-sitiv");
    ApplicationId application = ApplicationId.of(new EditionYear(2022), sitiv);
    assertThat(application.text()).isEqualTo("2022-syndicat-sitiv");
    assertThat(application.edition()).isEqualTo(new EditionYear(2022));
    assertThat(application.authority()).isEqualTo(sitiv);
  }

  private static AuthorityId authority(AuthorityKind kind, String siren, String name) {
    return LocalAuthority.of(kind, Siren.of(siren), name, null).id();
  }
}
