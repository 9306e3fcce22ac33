package fr.palmares.application.demarches;

import fr.palmares.application.authority.Applicants;
import fr.palmares.application.demarches.Export.Requester;
import fr.palmares.application.demarches.Mapping.Source;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Siren;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who applies: by SIREN where there is one, else by kind and name. */
final class Applicant {

  private static final int LONGEST_NAME = 250;

  private final Applicants register;
  private final Map<AuthorityId, LocalAuthority> met = new HashMap<>();

  Applicant(Applicants register) {
    this.register = register;
  }

  /**
   * An authority.
   *
   * @param isKnown whether it stands in the register
   */
  record Identified(LocalAuthority authority, boolean isKnown) {}

  /**
   * The authority of a dossier, as it is registered where it is.
   *
   * @throws Refusal {@code applicant-unknown}, {@code applicant-kind-unknown}, {@code
   *     siret-unreadable}
   */
  Identified of(Mapping.Authority mapped, Requester requester, Champs champs) {
    Siren siren = siren(told(mapped.siret(), champs, requester.siret()));
    if (siren != null) {
      Optional<LocalAuthority> known = known(AuthorityId.of(siren.text()));
      if (known.isPresent()) {
        return new Identified(known.get(), true);
      }
    }
    LocalAuthority sent = sent(mapped, requester, champs, siren);
    return known(sent.id())
        .map(authority -> new Identified(authority, true))
        .orElseGet(() -> new Identified(sent, false));
  }

  /** From now on it counts as registered. */
  void registered(LocalAuthority authority) {
    met.put(authority.id(), authority);
  }

  private static LocalAuthority sent(
      Mapping.Authority mapped, Requester requester, Champs champs, @Nullable Siren siren) {
    String name = told(mapped.name(), champs, requester.name());
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Refusal.invalid(
          "applicant-unknown",
          "authority",
          "the dossier names no authority: map the champ that does, in at most %d characters",
          LONGEST_NAME);
    }
    String department = told(mapped.department(), champs, department(requester));
    return LocalAuthority.of(
        kind(mapped.kind(), requester, champs),
        siren,
        name.replaceAll("\\s+", " "),
        department.isBlank() ? null : department);
  }

  private Optional<LocalAuthority> known(AuthorityId id) {
    LocalAuthority before = met.get(id);
    if (before != null) {
      return Optional.of(before);
    }
    try {
      return Optional.of(register.applicant(id));
    } catch (Refusal refusal) {
      if (refusal.rule().equals("unknown-authority")) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  private static AuthorityKind kind(Source source, Requester requester, Champs champs) {
    String told = told(source, champs, "");
    if (!told.isEmpty()) {
      return AuthorityKind.of(told.toLowerCase(Locale.ROOT));
    }
    return LegalForms.kind(requester.legalForm())
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "applicant-kind-unknown",
                    "authority.kind",
                    "the legal form '%s' tells no kind of authority: map a champ or a value",
                    Fates.shortened(requester.legalForm())));
  }

  /** A SIRET begins with the SIREN of who runs the place. */
  private static @Nullable Siren siren(String told) {
    String digits = told.replaceAll("[\\s\\u00A0\\u202F]", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("[0-9]{9}([0-9]{5})?")) {
      throw Refusal.invalid(
          "siret-unreadable",
          "authority.siret",
          "'%s' is neither a SIRET nor a SIREN",
          Fates.shortened(told));
    }
    return Siren.of(digits.substring(0, 9));
  }

  private static String department(Requester requester) {
    if (!requester.department().isEmpty()) {
      return requester.department();
    }
    String place = requester.place();
    return place.matches("[0-9][0-9AB][0-9]{3}")
        ? place.substring(0, place.startsWith("97") || place.startsWith("98") ? 3 : 2)
        : "";
  }

  private static String told(Source source, Champs champs, String requester) {
    if (source.value() != null) {
      return source.value();
    }
    String told = source.champ() == null ? "" : champs.text(source.champ());
    return told.isEmpty() ? requester : Translation.meaning(told, source.values());
  }
}
