package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Word;
import java.util.List;
import java.util.Set;

/** A mention that the edition offers, and how its holders are found. */
public record MentionOffer(MentionId id, String name, Holders holders, Rule rule) {

  /**
   * How many applications hold the mention: {@code 0..1}, {@code 0..n}, {@code 1..1}, {@code 1..n}.
   */
  public record Holders(String text) implements Scalar {
    private static final Set<String> FORMS = Set.of("0..1", "0..n", "1..1", "1..n");

    public Holders {
      if (!FORMS.contains(text)) {
        throw Refusal.invalid(
            "invalid-value",
            "holders",
            "'%s' is not a number of holders: 0..1, 0..n, 1..1, 1..n",
            text);
      }
    }

    public static Holders of(String text) {
      return new Holders(text);
    }

    /** Whether one application per edition holds it at most. */
    public boolean unique() {
      return text.endsWith("1");
    }

    /** Whether someone has to hold it. */
    public boolean needed() {
      return text.startsWith("1");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * The rule that proposes holders.
   *
   * @param among who may get it
   * @param requires conditions that each holder fulfils, all of them
   * @param orderBy what decides between those who may, first figure first
   */
  public record Rule(Among among, List<MentionCondition> requires, List<Ordering> orderBy) {
    public Rule {
      requires = List.copyOf(requires);
      orderBy = List.copyOf(orderBy);
    }

    /** Whether the rule proposes someone; otherwise the jury chooses alone. */
    public boolean proposes() {
      return among != Among.JURY_CHOICE;
    }
  }

  /** Who may get a mention. */
  public enum Among implements Word {
    /** No application to an earlier edition, labelled or not, under any known name. */
    FIRST_APPLICATION,
    /** At least one application to an earlier edition. */
    RETURNING,
    /** Every evaluated application. */
    ALL,
    /** Whoever the jury names. */
    JURY_CHOICE;

    public static Among of(String text) {
      return Scalar.oneOf(values(), text, "among");
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** A figure and the end of it that comes first: {@code points desc}. */
  public record Ordering(MentionFigure figure, boolean descending) implements Scalar {

    /** Reads {@code points desc}; without a direction, ascending. */
    public static Ordering of(String text) {
      String[] words = text.strip().split("\\s+", -1);
      String direction = words.length > 1 ? words[1] : "asc";
      if (words.length > 2 || !Set.of("asc", "desc").contains(direction)) {
        throw Refusal.invalid(
            "invalid-value", "orderBy", "'%s': write a figure and asc or desc", text);
      }
      return new Ordering(MentionFigure.of(words[0]), direction.equals("desc"));
    }

    @Override
    public String text() {
      return figure + (descending ? " desc" : " asc");
    }

    @Override
    public String toString() {
      return text();
    }
  }
}
