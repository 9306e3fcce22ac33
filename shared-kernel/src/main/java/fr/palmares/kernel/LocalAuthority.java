package fr.palmares.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");
  private static final Pattern KIND = Pattern.compile("(?:ville|commune|mairie)-(du|des|de|d)-");

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
    String bare =
        MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD)).replaceAll("");
    String plain =
        EDGES
            .matcher(
                BETWEEN_WORDS
                    .matcher(bare.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"))
                    .replaceAll("-"))
            .replaceAll("");
    Matcher kind = KIND.matcher(plain);
    if (!kind.lookingAt()) {
      return plain;
    }
    String article =
        switch (kind.group(1)) {
          case "du" -> "le-";
          case "des" -> "les-";
          default -> "";
        };
    return article + plain.substring(kind.end());
  }
}
