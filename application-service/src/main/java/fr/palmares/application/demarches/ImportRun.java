package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Applicant.Identified;
import fr.palmares.application.demarches.Export.Dossier;
import fr.palmares.application.demarches.Mapping.ChampRef;
import fr.palmares.application.demarches.Report.DossierReport;
import fr.palmares.application.demarches.Report.Outcome;
import fr.palmares.application.demarches.Report.Reason;
import fr.palmares.application.edition.Edition;
import fr.palmares.application.submission.Contact;
import fr.palmares.application.submission.Filing;
import fr.palmares.application.submission.ImportApplication;
import fr.palmares.application.submission.Imports;
import fr.palmares.application.submission.Imports.Effect;
import fr.palmares.application.submission.Imports.Tried;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One pass over an export. What a dossier would do is decided first, by the rules that its command
 * follows; then it is done, unless this is only to see. So both tell the same.
 */
final class ImportRun {

  private final EditionYear year;
  private final Edition edition;
  private final Mapping mapping;
  private final Applicant applicants;
  private final Imports imports;
  private final Set<String> closed;
  private final @Nullable ToLongFunction<Step> doing;
  private final Tried tried = new Tried();
  private final Set<ChampRef> met = new HashSet<>();
  private long position;

  /**
   * What a dossier comes to.
   *
   * @param id the same for the same content of the same dossier, imported at the same point
   */
  record Step(UUID id, ImportApplication command, Identified applicant) {
    /** Under which the authority is registered. */
    UUID registration() {
      return named(id, "authority");
    }
  }

  /**
   * @param closed applications of which whoever imports may learn nothing
   * @param doing does a step and tells the position of its last event; null only to see
   */
  ImportRun(
      EditionYear year,
      Edition edition,
      Mapping mapping,
      Applicant applicants,
      Imports imports,
      Set<String> closed,
      @Nullable ToLongFunction<Step> doing) {
    this.year = year;
    this.edition = edition;
    this.mapping = mapping;
    this.applicants = applicants;
    this.imports = imports;
    this.closed = closed;
    this.doing = doing;
  }

  /** The position of the last event that the run appended; 0 for none. */
  long position() {
    return position;
  }

  /**
   * Takes every dossier; one that fails keeps no other from being taken.
   *
   * @param words words a refusal for the reader
   */
  Report over(Export export, Function<Refusal, Reason> words) {
    Set<Dossier> last = Filter.lastOfEach(export.dossiers());
    List<DossierReport> reports = new ArrayList<>();
    for (Dossier dossier : export.dossiers()) {
      reports.add(report(dossier, last.contains(dossier), words));
    }
    return Summary.of(year, edition.rules(), mapping, export, doing == null, reports, met);
  }

  private DossierReport report(Dossier dossier, boolean isLast, Function<Refusal, Reason> words) {
    Reading reading = new Reading(dossier, mapping, edition.rules());
    Summary.entries(mapping)
        .filter(ref -> reading.champs().find(ref).isPresent())
        .forEach(met::add);
    ApplicationId application = null;
    Outcome outcome;
    Refusal reason = null;
    List<Reason> notes = List.of();
    try {
      Filter.checkReadable(dossier, mapping);
      reason = Filter.skipped(dossier, isLast);
      if (reason != null) {
        outcome = Outcome.SKIPPED;
      } else {
        Identified applicant =
            applicants.of(mapping.authority(), dossier.requester(), reading.champs());
        application = ApplicationId.of(year, applicant.authority().id());
        checkOpen(application);
        outcome = take(dossier, reading, applicant, application);
        notes =
            Stream.concat(
                    notes(dossier, outcome).stream(), kept(application, reading.answers().keySet()))
                .map(words)
                .toList();
      }
    } catch (Refusal refusal) {
      outcome = Outcome.REFUSED;
      reason = refusal;
    }
    return new DossierReport(
        dossier.number(),
        application,
        outcome,
        reason == null ? null : words.apply(reason),
        notes,
        reading.reports());
  }

  /** Before anything of the application is read. */
  private void checkOpen(ApplicationId application) {
    if (closed.contains(application.text())) {
      throw Refusal.forbidden("juror-recused", "a recused juror takes no part in this application");
    }
  }

  private Outcome take(
      Dossier dossier, Reading reading, Identified applicant, ApplicationId application) {
    boolean isFiled = Filter.isFiled(dossier);
    if (isFiled) {
      reading.checkAnswers();
    }
    Filing filing = filing(dossier, reading, isFiled);
    UUID id =
        named(
            new UUID(0, filing.dossier()),
            application + "\n" + filing.fingerprint() + "\n" + imports.times(application, tried));
    ImportApplication command =
        new ImportApplication(
            application,
            filing,
            person(id, "sponsor", mapping.sponsor(), reading.champs(), ""),
            person(id, "referent", mapping.referent(), reading.champs(), dossier.email()));
    Effect effect = imports.effect(command, applicant.authority(), edition, tried);
    if (effect == Effect.UNCHANGED) {
      return Outcome.UNCHANGED;
    }
    if (doing != null) {
      position = Math.max(position, doing.applyAsLong(new Step(id, command, applicant)));
    }
    applicants.registered(applicant.authority());
    return effect == Effect.CREATED ? Outcome.CREATED : Outcome.AMENDED;
  }

  private Filing filing(Dossier dossier, Reading reading, boolean isFiled) {
    return new Filing(
        "demarches-simplifiees",
        dossier.demarche() == null ? mapping.demarche() : dossier.demarche(),
        dossier.number() == null ? 0 : dossier.number(),
        isFiled ? dossier.filedAt() : null,
        dossier.changedAt(),
        reading.answers(),
        reading.evidence(),
        Fingerprint.of(reading.answers(), reading.evidence(), isFiled));
  }

  private static Contact person(
      UUID id, String task, Mapping.Person mapped, Champs champs, String otherwise) {
    String name =
        mapped.name().stream()
            .map(champs::text)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    String detail = mapped.detail() == null ? "" : champs.text(mapped.detail());
    return Contact.of(id, task, name, detail.isEmpty() ? otherwise : detail);
  }

  private List<Refusal> notes(Dossier dossier, Outcome outcome) {
    Instant deadline = edition.rules().calendar().applicationsClose();
    Instant changed = dossier.changedAt();
    return outcome == Outcome.CREATED
            && Filter.isFiled(dossier)
            && deadline != null
            && changed != null
            && changed.isAfter(deadline)
        ? List.of(
            Refusal.conflict(
                "changed-after-deadline",
                "handed in in time, its answers last changed at %s: see whether they may count",
                changed))
        : List.of();
  }

  private Stream<Refusal> kept(ApplicationId application, Set<CriterionId> answered) {
    return imports.kept(application, answered, tried).stream()
        .map(
            criterion ->
                Refusal.invalid(
                    "answer-emptied",
                    criterion.text(),
                    "'%s' keeps the answer that was handed in: one can be amended, not emptied",
                    criterion));
  }

  private static UUID named(UUID space, String name) {
    return UUID.nameUUIDFromBytes((space + "\n" + name).getBytes(StandardCharsets.UTF_8));
  }
}
