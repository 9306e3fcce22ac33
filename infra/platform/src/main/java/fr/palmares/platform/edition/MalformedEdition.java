package fr.palmares.platform.edition;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A folder that describes no edition, with everything that is wrong with it at once. */
public final class MalformedEdition extends RuntimeException {
  private final transient List<Problem> problems;

  MalformedEdition(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems =
        problems.stream()
            .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
            .distinct()
            .toList();
  }

  /** By file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
