package fr.palmares.eventing;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.Refusal;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A small aggregate to try the rail with: books stand on a shelf, at most one of a title twice. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Shelf {

  /** How many events have been applied to any shelf: what loading costs. */
  static final AtomicLong APPLIED = new AtomicLong();

  record ShelfId(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  record PutBooks(ShelfId shelf, String title, int copies) {}

  record PutThenFail(ShelfId shelf, String title) {}

  sealed interface ShelfEvent {
    record BookPut(String shelf, String title, String by) implements ShelfEvent {}
  }

  @AggregateIdentifier private @Nullable String id;
  private int books;

  Shelf() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(PutBooks command, Actor actor) {
    if (command.copies() == 0) {
      throw Refusal.invalid("no-copies", "copies", "put at least one copy");
    }
    for (int copy = 0; copy < command.copies(); copy++) {
      AggregateLifecycle.apply(
          new ShelfEvent.BookPut(command.shelf().text(), command.title(), actor.id().text()));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(PutThenFail command) {
    AggregateLifecycle.apply(
        new ShelfEvent.BookPut(command.shelf().text(), command.title(), "nobody"));
    throw Refusal.conflict("shelf-breaks", "the shelf has broken down");
  }

  @EventSourcingHandler
  void on(ShelfEvent.BookPut event) {
    id = event.shelf();
    books++;
    APPLIED.incrementAndGet();
  }

  @Override
  public String toString() {
    return id + " with " + books + " books";
  }
}
