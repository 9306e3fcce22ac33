package fr.palmares.kernel;

/** A criterion of a rubric (`donnees.licence`), stable over the versions of a rulebook. */
public record CriterionId(String text) implements Scalar {
  public CriterionId {
    text = Name.of(text, "criterion");
  }

  public static CriterionId of(String text) {
    return new CriterionId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
