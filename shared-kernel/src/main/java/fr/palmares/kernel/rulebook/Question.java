package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Word;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an applicant is asked on a criterion.
 *
 * @param points what each answer is worth before any juror has read it, in the order of the
 *     choices; empty where only jurors can tell
 */
public record Question(Kind kind, Map<String, Points> points) {
  public Question {
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
  }

  private static final Pattern FRENCH_DECIMAL = Pattern.compile("-?[0-9]+,[0-9]+");

  /** Where a rulebook says nothing: free text, worth what jurors say. */
  public static final Question FREE_TEXT = new Question(Kind.TEXT, Map.of());

  /** The kinds of answers. */
  public enum Kind implements Word {
    /** {@code yes} or {@code no}. */
    YES_NO {
      @Override
      boolean fits(String answer, Question question) {
        return answer.equals("yes") || answer.equals("no");
      }
    },
    /** One of the choices to which the question gives points. */
    CHOICE {
      @Override
      boolean fits(String answer, Question question) {
        return question.points().containsKey(answer);
      }
    },
    /** A decimal number with a point, no exponent. */
    NUMBER {
      @Override
      boolean fits(String answer, Question question) {
        return Rational.decimal(answer).isPresent();
      }
    },
    /** A number between 0 and 100. */
    PERCENTAGE {
      @Override
      boolean fits(String answer, Question question) {
        return Rational.decimal(answer)
            .filter(n -> n.signum() >= 0 && n.compareTo(Rational.of(100)) <= 0)
            .isPresent();
      }
    },
    /** Anything that is not blank. */
    TEXT {
      @Override
      boolean fits(String answer, Question question) {
        return true;
      }
    },
    /** An address that begins with http or https. */
    LINK {
      @Override
      boolean fits(String answer, Question question) {
        return isLink(answer);
      }
    },
    /** The name of a piece of evidence on the same criterion. */
    FILE {
      @Override
      boolean fits(String answer, Question question) {
        return true;
      }
    };

    abstract boolean fits(String answer, Question question);

    public static Kind of(String text) {
      return Scalar.oneOf(values(), text, "answer");
    }

    @Override
    public String toString() {
      return text();
    }

    private static boolean isLink(String answer) {
      try {
        URI uri = URI.create(answer);
        return uri.getHost() != null
            && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }

  /** Whether an answer is of the kind that is asked for. */
  public boolean takes(String answer) {
    return kind.fits(answer, this);
  }

  /**
   * The answer as it is kept: a number written with the French decimal comma has a point there, as
   * everywhere else in this platform.
   */
  public String kept(String answer) {
    boolean numeric = kind == Kind.NUMBER || kind == Kind.PERCENTAGE;
    return numeric && FRENCH_DECIMAL.matcher(answer).matches() ? answer.replace(',', '.') : answer;
  }

  /** How an answer is to be written, for who wrote it otherwise. */
  public String form() {
    return switch (kind) {
      case YES_NO -> "write yes or no";
      case CHOICE -> "write one of " + points.keySet();
      case NUMBER -> "write a number such as 62.5 or 62,5";
      case PERCENTAGE -> "write a number from 0 to 100 such as 62.5 or 62,5, without the sign";
      case TEXT -> "write something";
      case LINK -> "write an address that begins with https:// or http://";
      case FILE -> "write the name of a piece of evidence";
    };
  }

  /** What an answer is worth as it stands; empty where only jurors can tell. */
  public Optional<Points> worth(String answer) {
    return Optional.ofNullable(points.get(answer));
  }
}
