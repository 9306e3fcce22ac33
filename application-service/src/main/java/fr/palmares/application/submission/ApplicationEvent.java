package fr.palmares.application.submission;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LocalAuthority;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to an application. Stream: one per authority and edition. */
public sealed interface ApplicationEvent {

  ApplicationId application();

  /**
   * Someone began to answer for an authority.
   *
   * @param owner who may go on with it; null for an import that nobody has taken over
   * @param sponsor the elected sponsor, named outside of the log
   * @param referent the technical referent, named outside of the log
   */
  record ApplicationStarted(
      ApplicationId application,
      LocalAuthority authority,
      @Nullable ActorId owner,
      ContactMark sponsor,
      ContactMark referent)
      implements ApplicationEvent {}

  /** A question of the questionnaire was answered, or answered anew. */
  record AnswerGiven(ApplicationId application, CriterionId criterion, String answer)
      implements ApplicationEvent {}

  /** A question is answered no more: its dossier in another tool is a draft without the answer. */
  record AnswerWithdrawn(ApplicationId application, CriterionId criterion)
      implements ApplicationEvent {}

  /**
   * Its dossier in another tool names somebody else, or the same person otherwise.
   *
   * @param task {@code sponsor} or {@code referent}
   */
  record ContactReplaced(ApplicationId application, String task, ContactMark contact)
      implements ApplicationEvent {}

  /**
   * Answers of the authority's last application were taken over, each to be confirmed: until then
   * it answers nothing.
   */
  record AnswersCarriedOver(
      ApplicationId application, ApplicationId from, Map<CriterionId, CarriedAnswer> answers)
      implements ApplicationEvent {
    public AnswersCarriedOver {
      answers = Map.copyOf(answers);
    }
  }

  /**
   * A former answer.
   *
   * @param from the criteria that it answered then
   */
  record CarriedAnswer(String answer, List<CriterionId> from) {
    public CarriedAnswer {
      from = List.copyOf(from);
    }
  }

  /** A piece of evidence (pièce justificative) was tied to a criterion. */
  record EvidenceAttached(
      ApplicationId application, CriterionId criterion, String name, String link)
      implements ApplicationEvent {}

  /**
   * A file was tied to a criterion as evidence. Its bytes lie outside of the log.
   *
   * @param mediaType as found in the file itself
   * @param size in bytes
   * @param sha256 of the bytes, in hexadecimal digits
   */
  record FileAttached(
      ApplicationId application,
      CriterionId criterion,
      String name,
      String mediaType,
      long size,
      String sha256)
      implements ApplicationEvent {}

  /** A piece of evidence counts no more. */
  record EvidenceRemoved(ApplicationId application, CriterionId criterion, String name)
      implements ApplicationEvent {}

  /**
   * The organizer had the bytes of a file deleted. That it was there, and its hash, stay.
   *
   * @param sha256 as of {@link FileAttached}
   */
  record EvidenceErased(ApplicationId application, String sha256, String reason)
      implements ApplicationEvent {}

  /**
   * It was handed in.
   *
   * @param rulebookVersion the version that it answers; null where it was stored before there was a
   *     receipt
   * @param fingerprint of {@link HandedIn}; null where it was stored before there was a receipt
   */
  record ApplicationSubmitted(
      ApplicationId application,
      LocalAuthority authority,
      @Nullable Integer rulebookVersion,
      @Nullable String fingerprint)
      implements ApplicationEvent {
    ApplicationSubmitted(ApplicationId application, LocalAuthority authority) {
      this(application, authority, null, null);
    }
  }

  /**
   * It was handed in again with other answers.
   *
   * @param amendment counts from 1
   * @param answers what changed
   * @param rulebookVersion as of {@link ApplicationSubmitted}
   * @param fingerprint as of {@link ApplicationSubmitted}, of the whole after the amendment
   */
  record ApplicationAmended(
      ApplicationId application,
      int amendment,
      Map<CriterionId, String> answers,
      @Nullable Integer rulebookVersion,
      @Nullable String fingerprint)
      implements ApplicationEvent {
    public ApplicationAmended {
      answers = Map.copyOf(answers);
    }

    ApplicationAmended(ApplicationId application, int amendment, Map<CriterionId, String> answers) {
      this(application, amendment, answers, null, null);
    }
  }

  /** The organizer let it move until then, past the edition's deadline. */
  record DeadlineExtended(ApplicationId application, Instant until, String reason)
      implements ApplicationEvent {}

  /**
   * Its dossier in another tool was taken over: the events before it in the same command say what
   * changed.
   *
   * @param source the tool
   * @param procedure the number of the form there; null where the export does not tell
   * @param dossier its number there
   * @param filedAt when it was handed in there; null for a draft
   * @param changedAt when its answers last changed there; null where the export does not tell
   * @param fingerprint of what it said; no person is in it
   * @param files those it had
   */
  record DossierImported(
      ApplicationId application,
      String source,
      @Nullable Integer procedure,
      long dossier,
      @Nullable Instant filedAt,
      @Nullable Instant changedAt,
      String fingerprint,
      List<SeenFile> files)
      implements ApplicationEvent {
    public DossierImported {
      files = List.copyOf(files);
    }

    /**
     * A file of the dossier.
     *
     * @param checksum as the tool writes it; null where the export does not tell
     */
    public record SeenFile(CriterionId criterion, String name, @Nullable String checksum) {}
  }

  /** The authority takes no further part. */
  record ApplicationWithdrawn(ApplicationId application, String reason)
      implements ApplicationEvent {}

  /** The organizer found that it may not compete. */
  record ApplicationDeclaredIneligible(ApplicationId application, String reason)
      implements ApplicationEvent {}

  /** The authority answered that it may compete. */
  record IneligibilityAnswered(ApplicationId application, String text)
      implements ApplicationEvent {}

  /** The organizer heard the answer and stayed with the decision. */
  record IneligibilityUpheld(ApplicationId application, String reason)
      implements ApplicationEvent {}

  /** The organizer found that it may compete after all. */
  record IneligibilityLifted(ApplicationId application, String reason)
      implements ApplicationEvent {}

  /** Somebody works on it from now on, or with another task. */
  record MemberAdded(ApplicationId application, ActorId member, Task task)
      implements ApplicationEvent {}

  /** Somebody works on it no more. */
  record MemberRemoved(ApplicationId application, ActorId member) implements ApplicationEvent {}

  /**
   * It has another owner; the former one stays as an editor.
   *
   * @param reason why; may be empty
   */
  record ApplicationTransferred(ApplicationId application, ActorId to, String reason)
      implements ApplicationEvent {}
}
