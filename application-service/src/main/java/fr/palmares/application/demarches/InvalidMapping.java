package fr.palmares.application.demarches;

import fr.palmares.kernel.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** A mapping that cannot be used, with everything that is wrong with it. */
final class InvalidMapping extends RuntimeException {

  /**
   * What is wrong and where.
   *
   * @param pointer where it stands in the document (RFC 6901)
   * @param why what is wrong
   */
  record Violation(String pointer, Refusal why) {
    @Override
    public String toString() {
      return (pointer.isEmpty() ? "/" : pointer) + ": " + why.sentence();
    }
  }

  private final transient List<Violation> violations;

  InvalidMapping(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  List<Violation> violations() {
    return violations;
  }
}
