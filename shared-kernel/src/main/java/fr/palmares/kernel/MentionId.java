package fr.palmares.kernel;

/** A mention that a rulebook offers. */
public record MentionId(String text) implements Scalar {
  public MentionId {
    Scalar.check(text, "mention", "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,120}");
  }

  public static MentionId of(String text) {
    return new MentionId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
