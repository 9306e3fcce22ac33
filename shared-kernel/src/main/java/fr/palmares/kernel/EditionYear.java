package fr.palmares.kernel;

/** An edition (millésime) of the label, named by its year. */
public record EditionYear(int value) implements Scalar, Comparable<EditionYear> {
  public EditionYear {
    if (value < 1900 || value > 2999) {
      throw Refusal.invalid("invalid-value", "edition", "%d is not a year of an edition", value);
    }
  }

  public static EditionYear of(String text) {
    Scalar.check(text, "edition", "[0-9]{4}");
    return new EditionYear(Integer.parseInt(text));
  }

  /** Editions from {@code earlier} to this one, in years. */
  public int since(EditionYear earlier) {
    return value - earlier.value;
  }

  @Override
  public String text() {
    return Integer.toString(value);
  }

  @Override
  public int compareTo(EditionYear other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return text();
  }
}
