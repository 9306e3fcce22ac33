package fr.palmares.evaluation.reminders;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.BORIS;
import static fr.palmares.evaluation.Given.CHLOE;
import static fr.palmares.evaluation.Given.EDITION;
import static fr.palmares.evaluation.Given.JURORS;
import static fr.palmares.evaluation.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.evaluation.reminders.ReminderEvent.JurorReminded;
import fr.palmares.kernel.JurorId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {

  private static final Jury OPEN = new Jury(Phase.OPEN, JURORS, 1);
  private static final Map<JurorId, Integer> MISSING = Map.of(ALICE, 2, BORIS, 0, CHLOE, 1);

  @Test
  void who_has_sheets_to_hand_in_is_reminded() {
    assertThat(Reminders.NONE.remind(command(""), OPEN, MISSING))
        .containsExactly(reminded(ALICE, 1, 2), reminded(CHLOE, 1, 1));
  }

  @Test
  void reminders_are_counted_for_each_juror() {
    Reminders once = Reminders.NONE.evolve(reminded(ALICE, 1, 3));

    assertThat(once.remind(command("alice chloe"), OPEN, MISSING))
        .containsExactly(reminded(ALICE, 2, 2), reminded(CHLOE, 1, 1));
  }

  @ParameterizedTest(name = "{0}: {1} in {2}")
  @CsvSource({
    "evaluation-not-open, alice, PREPARATION",
    "evaluation-closed, alice, CLOSED",
    "nothing-missing, boris, OPEN",
    "nothing-missing, alice boris, OPEN",
    "juror-twice, alice alice, OPEN",
    "juror-not-appointed, nobody, OPEN",
  })
  void no_reminder_of_this_kind(String rule, String jurors, Phase phase) {
    Jury jury = new Jury(phase, JURORS, 1);

    assertRefused(rule, () -> Reminders.NONE.remind(command(jurors), jury, MISSING));
  }

  @Test
  void nobody_is_reminded_when_everything_is_there() {
    assertRefused("nothing-missing", () -> Reminders.NONE.remind(command(""), OPEN, Map.of()));
  }

  @ParameterizedTest(name = "{0}, {1} missing: {2}")
  @CsvSource({"OPEN, 2, ", "OPEN, 0, nothing-missing", "CLOSED, 2, evaluation-closed"})
  void what_is_not_worth_a_mail_any_more(Phase phase, int missing, @Nullable String reason) {
    assertThat(Reminders.needless(new Jury(phase, JURORS, 1), missing))
        .isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void a_deferred_mail_waits_longer_each_time_up_to_a_bound() {
    ReminderProperties properties =
        new ReminderProperties("a@b", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1), 12);

    assertThat(IntStream.of(1, 2, 3, 9, 10, 11).mapToObj(properties::delayAfter))
        .extracting(Duration::toMinutes)
        .containsExactly(1L, 2L, 4L, 256L, 256L, 256L);
  }

  @Test
  void a_message_has_an_end() {
    assertRefused(
        "text-too-long",
        () -> new RemindJurors(new RemindersId(EDITION), List.of(), "x".repeat(2_001)));
  }

  @ParameterizedTest
  @CsvSource({"''", "alice", "a@", "@b", "a b@c", "a@b@c", "'a@b\nBcc: c@d'"})
  void what_is_no_address_is_refused(String text) {
    assertRefused("invalid-address", () -> MailAddress.of(text));
  }

  @Test
  void a_commitment_does_not_tell_the_address() {
    MailAddress alice = MailAddress.of("alice@example.org");

    assertThat(alice.commitment(new byte[] {1}))
        .matches("[0-9a-f]{64}")
        .isEqualTo(alice.commitment(new byte[] {1}))
        .isNotEqualTo(alice.commitment(new byte[] {2}))
        .isNotEqualTo(MailAddress.of("boris@example.org").commitment(new byte[] {1}));
  }

  private static RemindJurors command(String jurors) {
    List<JurorId> named =
        Stream.of(jurors.split(" ", -1))
            .filter(name -> !name.isEmpty())
            .map(name -> JurorId.of("juror-" + name))
            .toList();
    return new RemindJurors(new RemindersId(EDITION), named, "");
  }

  private static JurorReminded reminded(JurorId juror, int number, int missing) {
    return new JurorReminded(EDITION, juror, number, missing);
  }
}
