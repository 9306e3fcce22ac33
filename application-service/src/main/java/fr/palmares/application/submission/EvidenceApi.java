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
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Where files go in as evidence, and out again. */
@RestController
@RequestMapping("/applications/{application}/evidence")
class EvidenceApi {

  private static final String LARGEST = "${palmares.evidence.max-size:20MB}";

  private final Commands commands;
  private final EvidenceFiles files;
  private final Readers readers;
  private final Files applications;
  private final DataSize largest;
  private final TransactionTemplate transaction;

  EvidenceApi(
      Commands commands,
      EvidenceFiles files,
      Readers readers,
      Files applications,
      @Value(LARGEST) DataSize largest,
      PlatformTransactionManager transactions) {
    this.commands = commands;
    this.files = files;
    this.readers = readers;
    this.applications = applications;
    this.largest = largest;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * The body is the file, or a form that holds it as {@code file}: who may not attach it is told so
   * before it is read. File and event are one transaction: a refusal keeps neither.
   */
  @PostMapping(path = "/files", consumes = MediaType.ALL_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.CANDIDATE)
  @LargeBody(LARGEST)
  Receipt attach(@PathVariable ApplicationId application, HttpServletRequest request, Cause cause)
      throws ServletRequestBindingException, MissingServletRequestPartException {
    Upload upload = new Upload(request);
    CriterionId criterion = upload.criterion();
    applications.checkAttaching(application, criterion, cause.actor().id());
    Upload.Sent sent = upload.read(largest);
    byte[] bytes = sent.bytes().array();
    String type = FileType.of(bytes, sent.name());
    String sha256 = Sha256.hex(bytes);
    AttachFile command =
        new AttachFile(application, criterion, sent.name(), type, bytes.length, sha256);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Receipt receipt = commands.send(command, cause);
              // The same command sent again later brings back nothing that was removed since.
              if (applications.evidence(application).needed().contains(sha256)) {
                files.keep(application, sha256, type, bytes);
              }
              return receipt;
            }));
  }

  /** The bytes go, too, unless they were handed in. */
  @DeleteMapping
  @AllowedTo(Role.CANDIDATE)
  Receipt remove(
      @PathVariable ApplicationId application,
      @RequestParam CriterionId criterion,
      @RequestParam String name,
      Cause cause) {
    return commands.send(new RemoveEvidence(application, criterion, name), cause);
  }

  /** Deletes the bytes of one file for good; the log still says that it was there. */
  @PostMapping("/files/{sha256}/erasure")
  @AllowedTo(Role.ORGANIZER)
  Receipt erase(
      @PathVariable ApplicationId application,
      @PathVariable String sha256,
      @RequestBody Because body,
      Cause cause) {
    readers.checkProceedings(cause.actor(), application);
    return commands.send(new EraseFile(application, sha256, body.reason()), cause);
  }

  /** A file as it came in; always as an attachment, never to be shown by the browser itself. */
  @GetMapping("/files/{sha256}")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR, Role.CANDIDATE})
  ResponseEntity<byte[]> download(
      @PathVariable ApplicationId application, @PathVariable String sha256, Actor actor) {
    readers.check(actor, application);
    applications.evidence(application).checkThere(sha256);
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
