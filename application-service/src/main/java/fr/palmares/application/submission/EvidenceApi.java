package fr.palmares.application.submission;

import fr.palmares.application.submission.EvidenceFiles.File;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.Sha256;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.LargeBody;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where files go in as evidence, and out again. */
@RestController
@RequestMapping("/applications/{application}/evidence")
class EvidenceApi {

  private final Commands commands;
  private final EvidenceFiles files;
  private final Readers readers;
  private final TransactionTemplate transaction;

  EvidenceApi(
      Commands commands,
      EvidenceFiles files,
      Readers readers,
      PlatformTransactionManager transactions) {
    this.commands = commands;
    this.files = files;
    this.readers = readers;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The body is the file. File and event are one transaction: a refusal keeps neither. */
  @PostMapping(path = "/files", consumes = MediaType.ALL_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.CANDIDATE)
  @LargeBody("${palmares.evidence.max-size:20MB}")
  Receipt attach(
      @PathVariable ApplicationId application,
      @RequestParam CriterionId criterion,
      @RequestParam String name,
      @RequestBody(required = false) byte[] body,
      Cause cause) {
    byte[] bytes = Objects.requireNonNullElse(body, new byte[0]);
    String type = FileType.of(bytes, name);
    String sha256 = Sha256.hex(bytes);
    AttachFile command = new AttachFile(application, criterion, name, type, bytes.length, sha256);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Receipt receipt = commands.send(command, cause);
              files.keep(application, sha256, type, bytes);
              return receipt;
            }));
  }

  @DeleteMapping
  @AllowedTo(Role.CANDIDATE)
  Receipt remove(
      @PathVariable ApplicationId application,
      @RequestParam CriterionId criterion,
      @RequestParam String name,
      Cause cause) {
    return commands.send(new RemoveEvidence(application, criterion, name), cause);
  }

  /** A file as it came in; always as an attachment, never to be shown by the browser itself. */
  @GetMapping("/files/{sha256}")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR, Role.CANDIDATE})
  ResponseEntity<byte[]> download(
      @PathVariable ApplicationId application, @PathVariable String sha256, Actor actor) {
    readers.check(actor, application);
    File file =
        files
            .find(application, sha256)
            .orElseThrow(
                () -> Refusal.unknown("unknown-evidence", "this application has no such file"));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .eTag(sha256)
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .body(file.bytes().array());
  }
}
