package fr.palmares.results.appeal;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Appeal} its stream. */
@Aggregate(type = "appeal")
class AppealAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable AppealId id;

  private Appeal appeal = Appeal.NONE;

  AppealAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(LodgeAppeal command, Contested contested, Clock clock) {
    appeal
        .lodge(command, contested.until(command.appeal().application()), clock.instant())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(NameAppealJurors command, Involved involved) {
    appeal
        .name(command, involved.in(command.appeal().application()))
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(GiveAppealOpinion command, Actor by, Involved involved) {
    appeal
        .advise(command, JurorId.of(by.id().text()), involved.in(command.appeal().application()))
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(DecideAppeal command, Actor by, Contested contested) {
    ApplicationId application = command.appeal().application();
    appeal
        .decide(command, by, contested.scale(application), contested.standing(application))
        .forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(AppealEvent event) {
    id = new AppealId(event.application());
    appeal = appeal.evolve(event);
  }
}
