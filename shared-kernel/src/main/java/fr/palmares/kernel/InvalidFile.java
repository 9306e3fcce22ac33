package fr.palmares.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** A file of lines that cannot be taken, with everything that is wrong with it at once. */
public final class InvalidFile extends RuntimeException {

  /**
   * One thing that is wrong.
   *
   * @param line where, counted from 1
   * @param why what, and what is expected
   */
  public record Fault(int line, Refusal why) {

    /** The sentence for people, in English. */
    public String message() {
      return why.sentence();
    }

    @Override
    public String toString() {
      return "line " + line + ": " + message();
    }
  }

  private final transient List<Fault> faults;

  public InvalidFile(List<Fault> faults) {
    super(faults.stream().limit(3).map(Fault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, in the order of the lines. */
  public List<Fault> faults() {
    return faults;
  }
}
