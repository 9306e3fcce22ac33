package fr.palmares.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A command that a rule refuses. It changes nothing and says why: the rule's machine name, the
 * field at fault where there is one, and a sentence that says what to do.
 */
public final class Refusal extends RuntimeException {

  /** What stands in the way, coarsely enough for a caller to act on. */
  public enum Kind {
    /** The input breaks a rule whatever the state. */
    INVALID,
    /** The state does not allow it now. */
    CONFLICT,
    /** It goes by an older reading than what stands now. */
    OUTDATED,
    /** This actor may not. */
    FORBIDDEN,
    /** What it names is not known here. */
    UNKNOWN,
    /** What it names was here and is no more, on purpose. */
    GONE
  }

  private final Kind kind;
  private final String rule;
  private final @Nullable String field;

  private Refusal(Kind kind, String rule, @Nullable String field, String message) {
    super(message);
    this.kind = kind;
    this.rule = rule;
    this.field = field;
  }

  /** The input breaks {@code rule} at {@code field}. */
  public static Refusal invalid(String rule, String field, String message, Object... args) {
    return new Refusal(Kind.INVALID, rule, field, String.format(Locale.ROOT, message, args));
  }

  /** The state does not allow it now. */
  public static Refusal conflict(String rule, String message, Object... args) {
    return new Refusal(Kind.CONFLICT, rule, null, String.format(Locale.ROOT, message, args));
  }

  /** It was to count only if nothing had changed since it was read, and something has. */
  public static Refusal outdated(String rule, String message, Object... args) {
    return new Refusal(Kind.OUTDATED, rule, null, String.format(Locale.ROOT, message, args));
  }

  /** This actor may not. */
  public static Refusal forbidden(String rule, String message, Object... args) {
    return new Refusal(Kind.FORBIDDEN, rule, null, String.format(Locale.ROOT, message, args));
  }

  /** What it names is not known here. */
  public static Refusal unknown(String rule, String message, Object... args) {
    return new Refusal(Kind.UNKNOWN, rule, null, String.format(Locale.ROOT, message, args));
  }

  /** What it names was here and is no more, on purpose. */
  public static Refusal gone(String rule, String message, Object... args) {
    return new Refusal(Kind.GONE, rule, null, String.format(Locale.ROOT, message, args));
  }

  public Kind kind() {
    return kind;
  }

  /** The rule's machine name, in kebab case, stable. */
  public String rule() {
    return rule;
  }

  /** The field at fault. */
  public @Nullable String field() {
    return field;
  }

  /** The sentence for people. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
