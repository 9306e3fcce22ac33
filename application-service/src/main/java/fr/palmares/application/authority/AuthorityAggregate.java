package fr.palmares.application.authority;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An authority in the register. It is registered once: a later registration under the same
 * identity, even with another spelling of the name, changes nothing (renames are events of their
 * own).
 */
@Aggregate(type = "authority")
class AuthorityAggregate {

  @AggregateIdentifier private @Nullable RegisteredAuthority id;

  AuthorityAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RegisterAuthority command) {
    if (id == null) {
      AggregateLifecycle.apply(new LocalAuthorityRegistered(command.authority()));
    }
  }

  @EventSourcingHandler
  void on(LocalAuthorityRegistered event) {
    id = new RegisteredAuthority(event.authority().id());
  }
}
