package fr.palmares.application.authority;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import fr.palmares.application.authority.reference.Reference;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Authority} its stream. */
@Aggregate(type = "authority")
class AuthorityAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable RegisteredAuthority id;

  private Authority authority = Authority.NONE;

  AuthorityAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RegisterAuthority command, Reference reference) {
    LocalAuthority sent = command.authority();
    authority.register(sent, reference.known(sent.id())).forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RenameAuthority command) {
    authority
        .rename(command.entry().authority(), command.name(), command.reason())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(MergeAuthority command, Authorities authorities) {
    AuthorityId ended = command.entry().authority();
    authority
        .merge(ended, command.into(), authorities.merging(command.into()), command.reason())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(UndoMerger command) {
    authority
        .undoMerger(command.entry().authority(), command.reason())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(UndoRenaming command) {
    authority
        .undoRenaming(command.entry().authority(), command.reason())
        .forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(AuthorityEvent event) {
    if (event instanceof LocalAuthorityRegistered registered) {
      id = new RegisteredAuthority(registered.authority().id());
    }
    authority = authority.evolve(event);
  }
}
