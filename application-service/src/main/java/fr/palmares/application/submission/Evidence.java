package fr.palmares.application.submission;

import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.application.submission.ApplicationEvent.EvidenceAttached;
import fr.palmares.application.submission.ApplicationEvent.EvidenceErased;
import fr.palmares.application.submission.ApplicationEvent.EvidenceRemoved;
import fr.palmares.application.submission.ApplicationEvent.FileAttached;
import fr.palmares.application.submission.HandedIn.Piece;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Question;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The evidence (pièces justificatives) of an application, as its events tell: each piece has a name
 * on its criterion.
 *
 * @param handedIn the files, by hash, of all that was ever handed in
 * @param erased the files of which the bytes were erased
 */
record Evidence(List<Piece> pieces, Set<String> handedIn, Set<String> erased) {

  /** Nothing attached. */
  static final Evidence NONE = new Evidence(List.of(), Set.of(), Set.of());

  private static final int LONGEST_NAME = 200;

  /** Slashes, control characters, and what turns the direction of writing or is not seen. */
  private static final Pattern UNFIT =
      Pattern.compile("[/\\\\\\p{Cntrl}[\\p{Cf}&&[^\\u200C\\u200D]]]");

  Evidence {
    pieces = List.copyOf(pieces);
    handedIn = Set.copyOf(handedIn);
    erased = Set.copyOf(erased);
  }

  List<ApplicationEvent> attach(AttachFile command, Rulebook rules) {
    CriterionId criterion = rules.criterion(command.criterion()).id();
    checkName(command.name());
    if (erased.contains(command.sha256())) {
      throw Refusal.conflict(
          "evidence-erased", "this very file was erased here: attach one without what it held");
    }
    return holds(criterion, command.name())
            .filter(piece -> command.sha256().equals(piece.sha256()))
            .isPresent()
        ? List.of()
        : List.of(
            new FileAttached(
                command.application(),
                criterion,
                command.name(),
                command.mediaType(),
                command.size(),
                command.sha256()));
  }

  List<ApplicationEvent> remove(RemoveEvidence command) {
    if (holds(command.criterion(), command.name()).isEmpty()) {
      throw Refusal.unknown(
          "unknown-evidence",
          "no piece of evidence '%s' on '%s'",
          command.name(),
          command.criterion());
    }
    return List.of(new EvidenceRemoved(command.application(), command.criterion(), command.name()));
  }

  /** What an authority handed in stays proven: only the organizer erases it, with a reason. */
  List<ApplicationEvent> erase(EraseFile command) {
    if (erased.contains(command.sha256())) {
      return List.of();
    }
    if (!needed().contains(command.sha256())) {
      throw Refusal.unknown("unknown-evidence", "this application has no such file");
    }
    return List.of(
        new EvidenceErased(
            command.application(), command.sha256(), Prose.reason(command.reason())));
  }

  /** The files, by hash, that must be kept: those that are held, and those once handed in. */
  Set<String> needed() {
    Set<String> needed = new TreeSet<>(handedIn);
    needed.addAll(held());
    needed.removeAll(erased);
    return needed;
  }

  /**
   * A file can be read.
   *
   * @throws Refusal {@code evidence-erased}
   */
  void checkThere(String sha256) {
    if (erased.contains(sha256)) {
      throw Refusal.gone("evidence-erased", "the organizer had this file erased");
    }
  }

  /**
   * What answers a question for a file is the name of a piece of evidence on its criterion.
   *
   * @throws Refusal {@code evidence-missing}
   */
  void checkFiles(Map<CriterionId, String> answers, Rulebook rules) {
    for (Criterion criterion : rules.criteria()) {
      String answer = answers.get(criterion.id());
      if (criterion.asked().kind() == Question.Kind.FILE
          && answer != null
          && holds(criterion.id(), answer).isEmpty()) {
        throw Refusal.invalid(
            "evidence-missing",
            criterion.id().text(),
            "attach '%s' to '%s' before handing it in",
            answer,
            criterion.id());
      }
    }
  }

  /** The evidence after one more event. */
  Evidence evolve(ApplicationEvent event) {
    if (event instanceof EvidenceAttached e) {
      return with(new Piece(e.criterion(), e.name(), e.link(), null));
    }
    if (event instanceof FileAttached e) {
      return with(new Piece(e.criterion(), e.name(), null, e.sha256()));
    }
    if (event instanceof EvidenceErased e) {
      return new Evidence(pieces, handedIn, union(erased, Set.of(e.sha256())));
    }
    if (event instanceof ApplicationSubmitted || event instanceof ApplicationAmended) {
      return new Evidence(pieces, union(handedIn, held()), erased);
    }
    return event instanceof EvidenceRemoved e ? without(e.criterion(), e.name()) : this;
  }

  private Set<String> held() {
    return pieces.stream()
        .flatMap(piece -> Stream.ofNullable(piece.sha256()))
        .collect(Collectors.toSet());
  }

  private static Set<String> union(Set<String> these, Set<String> those) {
    Set<String> all = new TreeSet<>(these);
    all.addAll(those);
    return all;
  }

  private Evidence with(Piece piece) {
    List<Piece> after = new ArrayList<>(without(piece.criterion(), piece.name()).pieces);
    after.add(piece);
    after.sort(Comparator.comparing((Piece p) -> p.criterion().text()).thenComparing(Piece::name));
    return new Evidence(after, handedIn, erased);
  }

  private Evidence without(CriterionId criterion, String name) {
    return new Evidence(
        pieces.stream().filter(p -> !isCalled(p, criterion, name)).toList(), handedIn, erased);
  }

  private Optional<Piece> holds(CriterionId criterion, String name) {
    return pieces.stream().filter(piece -> isCalled(piece, criterion, name)).findFirst();
  }

  private static boolean isCalled(Piece piece, CriterionId criterion, String name) {
    return piece.criterion().equals(criterion) && piece.name().equals(name);
  }

  private static void checkName(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME || UNFIT.matcher(name).find()) {
      throw Refusal.invalid(
          "evidence-name",
          "name",
          "a name has 1 to %d characters, no slash and no control character",
          LONGEST_NAME);
    }
  }
}
