package fr.palmares.kernel.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** A document that is not a rulebook, with everything that is wrong with it at once. */
public final class InvalidRulebook extends RuntimeException {

  /**
   * One thing that is wrong.
   *
   * @param pointer where, as a JSON Pointer (RFC 6901)
   * @param message what, and what is expected
   */
  public record Violation(String pointer, String message) {
    @Override
    public String toString() {
      return (pointer.isEmpty() ? "/" : pointer) + ": " + message;
    }
  }

  private final transient List<Violation> violations;

  public InvalidRulebook(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
