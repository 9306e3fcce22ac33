package fr.palmares.evaluation.calibration;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Calibration} its stream, and its commands what they need to know around it. */
@Aggregate(type = "calibration")
class CalibrationAggregate {

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable CalibrationId id;

  private Calibration calibration = Calibration.NONE;

  CalibrationAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(GiveFile command, Juries juries, KnownEditions editions, Calibrations calibrations) {
    EditionYear edition = command.calibration().edition();
    Jury jury = juries.heldFor(edition);
    calibrations.changing(edition);
    Rulebook rulebook = latest(edition, editions);
    calibration
        .give(command, jury, rulebook, !calibrations.sheets(edition).isEmpty())
        .forEach(AggregateLifecycle::apply);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CloseCalibration command, Calibrations calibrations) {
    EditionYear edition = command.calibration().edition();
    calibrations.changing(edition);
    calibration
        .close(command, !calibrations.sheets(edition).isEmpty())
        .forEach(AggregateLifecycle::apply);
  }

  /** The jury prepares by the latest rulebook that has arrived. */
  private static Rulebook latest(EditionYear edition, KnownEditions editions) {
    Integer version = editions.edition(edition).rulebookVersion();
    if (version == null) {
      throw Refusal.conflict("rulebook-unknown", "no rulebook of %s has arrived here", edition);
    }
    return editions.rulebook(edition, version);
  }

  @EventSourcingHandler
  void on(CalibrationEvent event) {
    id = new CalibrationId(event.edition());
    calibration = calibration.evolve(event);
  }
}
