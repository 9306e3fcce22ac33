package fr.palmares.kernel;

/** A criterion of a rubric (`donnees.licence`), stable over the versions of a rulebook. */
public record CriterionId(String text) implements Scalar {
  public CriterionId {
    Scalar.check(text, "criterion", "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,120}");
  }

  public static CriterionId of(String text) {
    return new CriterionId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
