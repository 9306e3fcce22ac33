package fr.palmares.application.demarches;

import fr.palmares.application.authority.Applicants;
import fr.palmares.application.authority.RegisterAuthority;
import fr.palmares.application.demarches.ImportRun.Step;
import fr.palmares.application.edition.Edition;
import fr.palmares.application.edition.EditionId;
import fr.palmares.application.edition.Editions;
import fr.palmares.application.jury.Impartiality;
import fr.palmares.application.submission.Imports;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports the dossiers of an export, each in a transaction of its own, or tells what would be. */
@Component
class Importer {

  private final Commands commands;
  private final Editions editions;
  private final Applicants applicants;
  private final Imports imports;
  private final Impartiality impartiality;
  private final TransactionTemplate transaction;

  Importer(
      Commands commands,
      Editions editions,
      Applicants applicants,
      Imports imports,
      Impartiality impartiality,
      PlatformTransactionManager transactions) {
    this.commands = commands;
    this.editions = editions;
    this.applicants = applicants;
    this.imports = imports;
    this.impartiality = impartiality;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * The edition, with its rulebook.
   *
   * @throws Refusal {@code unknown-edition}, {@code rulebook-missing}
   */
  Edition edition(EditionYear year) {
    Edition edition = editions.heldFor(new EditionId(year));
    if (edition.phase() == Edition.Phase.UNKNOWN) {
      throw Refusal.unknown("unknown-edition", "this edition has not been prepared");
    }
    edition.rules();
    return edition;
  }

  /** An import in earnest. */
  ImportRun inEarnest(EditionYear year, Edition edition, Mapping mapping, Cause cause) {
    return run(year, edition, mapping, cause.actor(), step -> send(step, cause));
  }

  /** The same, but nothing changes. */
  ImportRun toSee(EditionYear year, Edition edition, Mapping mapping, Actor actor) {
    return run(year, edition, mapping, actor, null);
  }

  private ImportRun run(
      EditionYear year,
      Edition edition,
      Mapping mapping,
      Actor actor,
      @Nullable ToLongFunction<Step> doing) {
    return new ImportRun(
        year,
        edition,
        mapping,
        new Applicant(applicants),
        imports,
        impartiality.closedTo(actor, year),
        doing);
  }

  /** The authority is registered and its application imported, or neither. */
  private long send(Step step, Cause cause) {
    Long position =
        transaction.execute(
            status -> {
              if (!step.applicant().isKnown()) {
                commands.send(
                    new RegisterAuthority(step.applicant().authority()),
                    new Cause(cause.actor(), step.registration(), cause.trace()));
              }
              return commands
                  .send(step.command(), new Cause(cause.actor(), step.id(), cause.trace()))
                  .position();
            });
    return position == null ? 0 : position;
  }
}
