package fr.palmares.application.submission;

import fr.palmares.application.edition.Edition;
import fr.palmares.application.submission.Application.Status;
import fr.palmares.application.submission.ApplicationEvent.AnswerWithdrawn;
import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.application.submission.ApplicationEvent.ContactReplaced;
import fr.palmares.application.submission.ApplicationEvent.DossierImported;
import fr.palmares.application.submission.ApplicationEvent.DossierImported.SeenFile;
import fr.palmares.application.submission.ApplicationEvent.EvidenceRemoved;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An application with what was last imported into it: decides what the next import of its dossier
 * changes. While nobody owns it, nobody but an import changes it.
 *
 * @param last null before the first import
 * @param times how often it was imported
 */
record Imported(Application application, @Nullable DossierImported last, int times) {

  static final Imported NOTHING = new Imported(Application.NONE, null, 0);

  /**
   * What changes; nothing for a dossier that says what it said before. When it was handed in there
   * decides whether it is in time, when it was changed there whether an amendment is.
   *
   * @param people those named on it
   */
  List<ApplicationEvent> take(
      ImportApplication command, LocalAuthority by, Edition edition, Instant now, Contacts people) {
    Filing filing = command.filing();
    checkSameDossier(filing);
    ApplicationId id = command.application();
    List<Contact> others =
        isImportsAlone()
            ? Stream.of(command.sponsor(), command.referent())
                .filter(person -> people.isAnother(id, person))
                .toList()
            : List.of();
    if (last != null && last.fingerprint().equals(filing.fingerprint()) && others.isEmpty()) {
      return List.of();
    }
    checkNotTakenOver();
    Steps steps = new Steps(application);
    Map<CriterionId, String> changed = new LinkedHashMap<>(filing.answers());
    changed.entrySet().removeAll(application.answers().entrySet());
    List<Filing.Piece> added = filing.evidence().stream().filter(this::isNew).toList();
    boolean handsIn = filing.filedAt() != null && isBeforeSubmission();
    List<SeenFile> removed = removed(filing);
    List<CriterionId> emptied =
        isBeforeSubmission() ? answeredNoMore(filing.answers().keySet()) : List.of();
    if (application.status() != Status.NONE
        && Stream.of(changed.keySet(), added, removed, emptied, others)
            .allMatch(Collection::isEmpty)
        && !handsIn) {
      return List.of();
    }
    edition.checkAccepting(decisive(filing, now), application.extension());
    if (application.status() == Status.NONE) {
      steps.then(
          new ApplicationStarted(
              id,
              by,
              null,
              people.keep(id, command.sponsor()),
              people.keep(id, command.referent())));
    }
    others.forEach(
        person -> steps.then(new ContactReplaced(id, person.task(), people.replace(id, person))));
    emptied.forEach(criterion -> steps.then(new AnswerWithdrawn(id, criterion)));
    if (isBeforeSubmission()) {
      changed.forEach((to, text) -> steps.then(a -> a.answer(id, to, text, edition.rules())));
    } else if (!changed.isEmpty()) {
      steps.then(a -> a.amend(id, changed, edition.rules()));
    }
    removed.forEach(
        file -> {
          steps.state.checkCompeting();
          steps.then(new EvidenceRemoved(id, file.criterion(), file.name()));
        });
    added.forEach(
        p -> steps.then(a -> a.attach(id, p.criterion(), p.name(), p.link(), edition.rules())));
    if (handsIn) {
      steps.then(a -> a.submit(id, edition.rules()));
    }
    steps.then(imported(id, filing));
    return steps.events;
  }

  Imported evolve(ApplicationEvent event) {
    return event instanceof DossierImported imported
        ? new Imported(application.evolve(event), imported, times + 1)
        : new Imported(application.evolve(event), last, times);
  }

  private void checkSameDossier(Filing filing) {
    if (last != null
        && (last.dossier() != filing.dossier() || !last.source().equals(filing.source()))) {
      throw Refusal.conflict(
          "imported-from-another-dossier",
          "this authority's application was imported from dossier %d: keep one of the two",
          last.dossier());
    }
  }

  private void checkNotTakenOver() {
    if (!application.team().members().isEmpty()) {
      throw Refusal.conflict(
          "application-has-owner", "its candidate goes on with this application here: ask them");
    }
  }

  /** Criteria that have an answer here and none among these. */
  List<CriterionId> answeredNoMore(Set<CriterionId> answered) {
    return application.answers().keySet().stream()
        .filter(criterion -> !answered.contains(criterion))
        .sorted(Comparator.comparing(CriterionId::text))
        .toList();
  }

  private List<SeenFile> removed(Filing filing) {
    return last == null
        ? List.of()
        : last.files().stream()
            .filter(
                seen ->
                    filing.evidence().stream()
                        .noneMatch(
                            piece ->
                                piece.criterion().equals(seen.criterion())
                                    && piece.name().equals(seen.name())))
            .toList();
  }

  /** Whether nobody but imports has changed it. */
  boolean isImportsAlone() {
    return application.status() != Status.NONE && application.team().members().isEmpty();
  }

  private boolean isBeforeSubmission() {
    return application.status() == Status.NONE || application.status() == Status.DRAFT;
  }

  private Instant decisive(Filing filing, Instant now) {
    Instant at = isBeforeSubmission() ? filing.filedAt() : filing.changedAt();
    return at == null ? now : at;
  }

  /** A file of the same name is another one where both checksums are known and differ. */
  private boolean isNew(Filing.Piece piece) {
    return last == null
        || last.files().stream()
            .noneMatch(
                seen ->
                    seen.criterion().equals(piece.criterion())
                        && seen.name().equals(piece.name())
                        && (seen.checksum() == null
                            || piece.checksum() == null
                            || Objects.equals(seen.checksum(), piece.checksum())));
  }

  private DossierImported imported(ApplicationId id, Filing filing) {
    return new DossierImported(
        id,
        filing.source(),
        filing.procedure(),
        filing.dossier(),
        filing.filedAt(),
        filing.changedAt(),
        filing.fingerprint(),
        filing.evidence().stream()
            .map(p -> new SeenFile(p.criterion(), p.name(), p.checksum()))
            .toList());
  }

  /** Events one after the other, each decided on what the ones before it led to. */
  private static final class Steps {
    private final List<ApplicationEvent> events = new ArrayList<>();
    private Application state;

    Steps(Application state) {
      this.state = state;
    }

    void then(ApplicationEvent event) {
      events.add(event);
      state = state.evolve(event);
    }

    void then(Function<Application, List<ApplicationEvent>> decision) {
      decision.apply(state).forEach(this::then);
    }
  }
}
