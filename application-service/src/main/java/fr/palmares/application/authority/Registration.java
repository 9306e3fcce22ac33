package fr.palmares.application.authority;

import fr.palmares.application.authority.reference.Reference;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers on its way an authority that the reference knows and the label does not. */
@Component
public class Registration {

  private final Authorities authorities;
  private final Reference reference;
  private final Commands commands;
  private final TransactionTemplate transaction;

  Registration(
      Authorities authorities,
      Reference reference,
      Commands commands,
      PlatformTransactionManager transactions) {
    this.authorities = authorities;
    this.reference = reference;
    this.commands = commands;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Has {@code then} find the authority registered; if it is refused, nobody was registered. */
  public Receipt before(AuthorityId id, Cause cause, Supplier<Receipt> then) {
    Optional<LocalAuthority> known =
        authorities.isKnown(id) ? Optional.empty() : reference.known(id);
    if (known.isEmpty()) {
      return then.get();
    }
    return transaction.execute(
        status -> {
          commands.send(new RegisterAuthority(known.get()), cause.part("registration"));
          return then.get();
        });
  }
}
