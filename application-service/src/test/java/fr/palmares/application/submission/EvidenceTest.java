package fr.palmares.application.submission;

import static fr.palmares.application.Given.APPLICATION;
import static fr.palmares.application.Given.FIRST;
import static fr.palmares.application.Given.RULEBOOK;
import static fr.palmares.application.Given.SECOND;
import static fr.palmares.application.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.application.submission.ApplicationEvent.EvidenceAttached;
import fr.palmares.application.submission.ApplicationEvent.EvidenceErased;
import fr.palmares.application.submission.ApplicationEvent.EvidenceRemoved;
import fr.palmares.application.submission.ApplicationEvent.FileAttached;
import fr.palmares.application.submission.HandedIn.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  private static final FileAttached PLAN =
      new FileAttached(APPLICATION, FIRST, "Plan.pdf", "application/pdf", 4, "a".repeat(64));
  private static final EvidenceAttached PAGE =
      new EvidenceAttached(APPLICATION, SECOND, "Page", "https://exemple.fr");

  @Test
  void a_file_is_tied_to_a_criterion_once() {
    assertThat(Evidence.NONE.attach(attach("Plan.pdf", "a"), RULEBOOK)).containsExactly(PLAN);
    assertThat(Evidence.NONE.evolve(PLAN).attach(attach("Plan.pdf", "a"), RULEBOOK)).isEmpty();
  }

  @Test
  void another_piece_of_the_same_name_replaces_it() {
    Evidence after =
        Evidence.NONE
            .evolve(PAGE)
            .evolve(PLAN)
            .evolve(new EvidenceAttached(APPLICATION, FIRST, "Plan.pdf", "https://exemple.fr/p"));

    assertThat(after.pieces())
        .containsExactly(
            new Piece(FIRST, "Plan.pdf", "https://exemple.fr/p", null),
            new Piece(SECOND, "Page", "https://exemple.fr", null));
  }

  @Test
  void what_is_there_can_be_removed() {
    RemoveEvidence remove = new RemoveEvidence(APPLICATION, FIRST, "Plan.pdf");

    assertThat(Evidence.NONE.evolve(PLAN).remove(remove))
        .containsExactly(new EvidenceRemoved(APPLICATION, FIRST, "Plan.pdf"));
    assertRefused("unknown-evidence", () -> Evidence.NONE.remove(remove));
  }

  @ParameterizedTest
  @CsvSource({"''", "'../../etc/passwd'", "'a\\b'", "'a\u0000b'", "'\u202efdp.exe'"})
  void a_name_is_no_path(String name) {
    assertRefused("evidence-name", () -> Evidence.NONE.attach(attach(name, "a"), RULEBOOK));
  }

  @Test
  void bytes_are_kept_as_long_as_they_are_held_or_were_handed_in() {
    EvidenceRemoved removed = new EvidenceRemoved(APPLICATION, FIRST, "Plan.pdf");

    assertThat(Evidence.NONE.evolve(PLAN).needed()).containsExactly(PLAN.sha256());
    assertThat(Evidence.NONE.evolve(PLAN).evolve(removed).needed()).isEmpty();
    assertThat(
            Evidence.NONE.evolve(PLAN).evolve(ApplicationTest.SUBMITTED).evolve(removed).needed())
        .containsExactly(PLAN.sha256());
  }

  @Test
  void the_bytes_of_a_file_can_be_erased_whatever_was_handed_in() {
    EraseFile erase = new EraseFile(APPLICATION, PLAN.sha256(), "un relevé de santé");
    Evidence held = Evidence.NONE.evolve(PLAN).evolve(ApplicationTest.SUBMITTED);

    assertThat(held.erase(erase))
        .containsExactly(new EvidenceErased(APPLICATION, PLAN.sha256(), "un relevé de santé"));
    Evidence after = held.evolve(held.erase(erase).get(0));
    assertThat(after.needed()).isEmpty();
    assertThat(after.erase(erase)).isEmpty();
    assertThat(after.pieces()).isEqualTo(held.pieces());
    assertRefused("evidence-erased", () -> after.attach(attach("Autre.pdf", "a"), RULEBOOK));
    assertRefused("evidence-erased", () -> after.checkThere(PLAN.sha256()));
    assertRefused(
        "reason-missing", () -> held.erase(new EraseFile(APPLICATION, PLAN.sha256(), " ")));
    assertRefused("unknown-evidence", () -> held.erase(new EraseFile(APPLICATION, "0", "x")));
  }

  @Test
  void a_receipt_seals_what_was_answered_and_attached() {
    List<ApplicationEvent> sealed =
        Receipts.on(
            List.of(ApplicationTest.SUBMITTED),
            Application.NONE.evolve(ApplicationTest.STARTED).evolve(ApplicationTest.FIRST_ANSWER),
            Evidence.NONE.evolve(PLAN),
            7,
            content -> content.rulebook() + " " + content.answers() + content.evidence().size());

    assertThat(sealed)
        .singleElement()
        .extracting("fingerprint")
        .isEqualTo("7 {" + FIRST + "=oui}1");
  }

  @Test
  void a_file_is_what_its_bytes_say() {
    assertThat(FileType.of(bytes("%PDF-1.4\n"), "Plan")).isEqualTo("application/pdf");
    assertThat(FileType.of(bytes("a;b\n1;2\n"), "x.csv")).isEqualTo("text/csv");
    assertThat(FileType.of(bytes("PK\u0003\u0004"), "x.docx"))
        .endsWith("wordprocessingml.document");
    assertRefused("evidence-type", () -> FileType.of(bytes("PK\u0003\u0004"), "x.pdf"));
    assertRefused("evidence-type", () -> FileType.of(bytes("MZ\u0090\u0000\u0003"), "x.pdf"));
    assertRefused("evidence-type", () -> FileType.of(new byte[] {0, 1, 2, 3, (byte) 200}, "x.pdf"));
    assertRefused(
        "evidence-type", () -> FileType.of(bytes("<html><script>x</script></html>"), "x.txt"));
    assertRefused("evidence-empty", () -> FileType.of(new byte[0], "x.pdf"));
  }

  private static AttachFile attach(String name, String digit) {
    return new AttachFile(APPLICATION, FIRST, name, "application/pdf", 4, digit.repeat(64));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
