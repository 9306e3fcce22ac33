package fr.palmares.kernel;

/** A mention that a rulebook offers. */
public record MentionId(String text) implements Scalar {
  public MentionId {
    text = Name.of(text, "mention");
  }

  public static MentionId of(String text) {
    return new MentionId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
