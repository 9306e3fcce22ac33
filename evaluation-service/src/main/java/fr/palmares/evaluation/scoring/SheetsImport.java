package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.spreadsheet.Fault;
import fr.palmares.kernel.ApplicationId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a file of score sheets amounts to: what to do with each application, and everything that is
 * wrong with it. With a single fault nothing of it is done.
 */
record SheetsImport(List<Step> steps, List<Fault> faults) {
  SheetsImport {
    steps = List.copyOf(steps);
    faults =
        faults.stream()
            .sorted(Comparator.comparingInt(Fault::line).thenComparing(Fault::column))
            .toList();
  }

  /** What a file does to a sheet. */
  enum Outcome {
    /** Every criterion is filled in: the sheet is handed in. */
    SUBMITTED,
    /** Only some are: they are kept as the draft. */
    DRAFTED,
    /** The sheet was handed in before, and some of it is revised. */
    REVISED,
    /** It says what stands already. */
    UNCHANGED,
    /** No criterion is filled in. */
    LEFT_BLANK;

    /** Its name for the outside. */
    String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What is done about one application.
   *
   * @param commands one after the other
   * @param criteria how many criteria the commands are about
   */
  record Step(ApplicationId application, Outcome outcome, List<?> commands, int criteria) {
    Step {
      commands = List.copyOf(commands);
    }
  }
}
