package fr.palmares.evaluation.calibration;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.kernel.EditionYear;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Gives the {@link CalibrationSheet} its stream. */
@Aggregate(type = CalibrationSheetAggregate.TYPE)
class CalibrationSheetAggregate {

  static final String TYPE = "calibration-sheet";

  @AggregateIdentifier
  @SuppressWarnings("unused") // Axon reads it.
  private @Nullable CalibrationSheetId id;

  private CalibrationSheet sheet = CalibrationSheet.BLANK;

  CalibrationSheetAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(GiveSheet command, Juries juries, KnownEditions editions, Calibrations calibrations) {
    EditionYear edition = command.sheet().edition();
    Jury jury = juries.heldFor(edition);
    jury.checkMember(command.sheet().juror());
    CalibrationFile file = calibrations.heldFor(edition).openTo(jury);
    sheet
        .give(command, editions.rulebook(edition, file.rulebookVersion()))
        .forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(CalibrationSheetEvent event) {
    id = new CalibrationSheetId(event.edition(), event.juror());
    sheet = sheet.evolve(event);
  }
}
