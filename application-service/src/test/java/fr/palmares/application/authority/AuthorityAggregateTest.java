package fr.palmares.application.authority;

import static fr.palmares.application.Given.FONTAINE;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import fr.palmares.application.authority.reference.Reference;
import fr.palmares.eventing.FirstComponentTarget;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorityAggregateTest {

  private final AggregateTestFixture<AuthorityAggregate> fixture =
      new AggregateTestFixture<>(AuthorityAggregate.class);
  private final List<LocalAuthority> reference = new ArrayList<>();

  @BeforeEach
  void resources() {
    fixture.registerCommandTargetResolver(new FirstComponentTarget());
    fixture.registerInjectableResource((Reference) this::known);
  }

  @Test
  void an_authority_is_registered() {
    fixture
        .givenNoPriorActivity()
        .when(new RegisterAuthority(FONTAINE))
        .expectEvents(new LocalAuthorityRegistered(FONTAINE));
  }

  @Test
  void the_same_siren_again_is_no_news_whatever_its_name() {
    LocalAuthority otherName =
        LocalAuthority.of(AuthorityKind.COMMUNE, FONTAINE.siren(), "Ville de Fontaine", "38");

    fixture
        .given(new LocalAuthorityRegistered(FONTAINE))
        .when(new RegisterAuthority(otherName))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void without_a_siren_kind_and_name_say_which_it_is() {
    LocalAuthority sitiv = LocalAuthority.of(AuthorityKind.SYNDICAT, null, "SITIV", null);
    LocalAuthority again = LocalAuthority.of(AuthorityKind.SYNDICAT, null, "Sitiv", null);

    fixture
        .given(new LocalAuthorityRegistered(sitiv))
        .when(new RegisterAuthority(again))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void where_it_lies_and_how_many_live_there_comes_from_the_reference() {
    reference.add(FONTAINE.in("84", 22_411).renamed("FONTAINE"));

    fixture
        .givenNoPriorActivity()
        .when(new RegisterAuthority(FONTAINE))
        .expectEvents(new LocalAuthorityRegistered(FONTAINE.in("84", 22_411)));
  }

  private Optional<LocalAuthority> known(AuthorityId id) {
    return reference.stream().filter(authority -> authority.id().equals(id)).findFirst();
  }
}
