package fr.palmares.kernel;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A local authority (collectivité territoriale) or another public body, as registered.
 *
 * @param department code of its department ({@code 38}, {@code 2A}); null where it has none
 * @param region INSEE code of its region ({@code 84}); null where nobody told
 * @param population its inhabitants; null where nobody told
 */
public record LocalAuthority(
    AuthorityId id,
    AuthorityKind kind,
    @Nullable Siren siren,
    String name,
    @Nullable String department,
    @Nullable String region,
    @Nullable Integer population) {

  public LocalAuthority {
    if (name.isBlank()) {
      throw Refusal.invalid("authority-without-name", "name", "a local authority needs a name");
    }
  }

  /** An authority identified by its SIREN, or by kind and name where it has none. */
  public static LocalAuthority of(
      AuthorityKind kind, @Nullable Siren siren, String name, @Nullable String department) {
    AuthorityId id =
        siren != null ? AuthorityId.of(siren.text()) : AuthorityId.of(kind + "-" + slug(name));
    return new LocalAuthority(id, kind, siren, name, department, null, null);
  }

  /** The same authority, with where it lies and how many live there. */
  public LocalAuthority in(@Nullable String region, @Nullable Integer population) {
    return new LocalAuthority(id, kind, siren, name, department, region, population);
  }

  /** The same authority under another name. */
  public LocalAuthority renamed(String newName) {
    return new LocalAuthority(id, kind, siren, newName, department, region, population);
  }

  /**
   * The name without what changes from one source to the next: accents, case, punctuation and the
   * words that only say its kind ("Ville de", "Commune de", "Mairie de").
   */
  public static String slug(String name) {
    String plain =
        Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return plain
        .replaceFirst("^(ville|commune|mairie)-du-", "le-")
        .replaceFirst("^(ville|commune|mairie)-des-", "les-")
        .replaceFirst("^(ville|commune|mairie)-(de|d)-", "");
  }
}
