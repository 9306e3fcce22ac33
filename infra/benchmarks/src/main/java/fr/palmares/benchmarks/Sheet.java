package fr.palmares.benchmarks;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An aggregate that only counts, so that what is measured is the way and not the rules. */
final class Sheet {

  /** A score as a jury gives it. */
  record Scored(String sheet, String criterion, String points, String comment) {}

  /** The identifier of a sheet. */
  record SheetId(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Puts so many scores on a sheet. */
  record Score(SheetId sheet, int scores) {}

  @AggregateIdentifier private @Nullable String id;
  private long scores;

  Sheet() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(Score command) {
    for (int n = 0; n < command.scores(); n++) {
      AggregateLifecycle.apply(scored(command.sheet().text(), n));
    }
  }

  static Scored scored(String sheet, int n) {
    return new Scored(sheet, "criterion-" + n, "3.5", "Clear, open to all, well documented.");
  }

  @EventSourcingHandler
  void on(Scored event) {
    id = event.sheet();
    scores++;
  }

  @Override
  public String toString() {
    return id + ": " + scores;
  }
}
