package fr.palmares.kernel;

/** The nine digits under which INSEE registers a public body (Code de commerce, art. R123-221). */
public record Siren(String text) implements Scalar {
  public Siren {
    Scalar.check(text, "siren", "[0-9]{9}");
  }

  public static Siren of(String text) {
    return new Siren(text);
  }

  /**
   * The ninth digit proves the other eight by Luhn's formula (ISO/IEC 7812-1, annex B), as INSEE
   * gives the numbers out. What was recorded before anybody checked stays readable, so it is asked
   * of who registers somebody, not of every value. La Poste's exception is one of SIRET numbers.
   *
   * @throws Refusal {@code siren-check-digit}
   */
  public void checkDigit() {
    int sum = 0;
    for (int place = 0; place < text.length(); place++) {
      int digit = text.charAt(place) - '0';
      int weighed = place % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    if (sum % 10 != 0) {
      throw Refusal.invalid(
          "siren-check-digit",
          "siren",
          "'%s' is no SIREN: its last digit does not fit the others, look it up again",
          text);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
