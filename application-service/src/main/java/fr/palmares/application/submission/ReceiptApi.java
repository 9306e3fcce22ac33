package fr.palmares.application.submission;

import fr.palmares.application.submission.History.Change;
import fr.palmares.application.submission.receipts.ReceiptsQuery;
import fr.palmares.application.submission.receipts.ReceiptsQuery.Slip;
import fr.palmares.eventing.Streams;
import fr.palmares.eventing.json.Canonical;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where to get the receipts of what was handed in, and to see what amendments changed. */
@RestController
@RequestMapping("/applications/{application}")
class ReceiptApi {

  private final ReceiptsQuery receipts;
  private final Streams streams;
  private final Readers readers;
  private final Canonical canonical;

  ReceiptApi(ReceiptsQuery receipts, Streams streams, Readers readers, JsonMapper json) {
    this.receipts = receipts;
    this.streams = streams;
    this.readers = readers;
    this.canonical = new Canonical(json);
  }

  /** What an amendment changed; answers before and after, by criterion. */
  record Amended(int amendment, Instant time, Map<String, Change> changes) {}

  @GetMapping("/receipts")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR, Role.CANDIDATE})
  List<Slip> receipts(@PathVariable ApplicationId application, Actor actor) {
    readers.check(actor, application);
    return receipts.of(application);
  }

  /** Exactly the text that a receipt seals: its SHA-256 is the fingerprint. */
  @GetMapping("/receipts/{fingerprint}/content")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR, Role.CANDIDATE})
  ResponseEntity<String> content(
      @PathVariable ApplicationId application, @PathVariable String fingerprint, Actor actor) {
    readers.check(actor, application);
    HandedIn content =
        history(application)
            .content(fingerprint)
            .orElseThrow(
                () -> Refusal.unknown("unknown-receipt", "no such receipt of %s", application));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(canonical.text(content));
  }

  @GetMapping("/amendments")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR, Role.CANDIDATE})
  List<Amended> amendments(@PathVariable ApplicationId application, Actor actor) {
    readers.check(actor, application);
    List<History.Step> steps = history(application).steps();
    return receipts.of(application).stream()
        .filter(slip -> slip.amendment() > 0)
        .flatMap(
            slip ->
                steps.stream()
                    .filter(step -> step.amendment() == slip.amendment())
                    .map(step -> new Amended(step.amendment(), slip.time(), step.changes())))
        .toList();
  }

  private History history(ApplicationId application) {
    return streams.load(application.text(), ApplicationEvent.class, History.NONE, History::evolve);
  }
}
