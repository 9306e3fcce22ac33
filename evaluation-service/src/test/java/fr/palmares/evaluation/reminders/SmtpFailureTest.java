package fr.palmares.evaluation.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

class SmtpFailureTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "450, DEFERRED",
    "452, DEFERRED",
    "421, AWAY",
    "530, AWAY",
    "550, MAIL_REFUSED",
    "554, MAIL_REFUSED",
  })
  void a_code_of_the_server_says_whether_to_try_again(int code, Verdict verdict) {
    assertThat(SmtpFailure.verdict(failed(answered(code)))).isEqualTo(verdict);
    assertThat(SmtpFailure.verdict(failed(new SendFailedException("refused", answered(code)))))
        .as("behind another failure")
        .isEqualTo(verdict);
  }

  @Test
  void a_broken_conversation_is_the_mails_own_so_that_others_go_on() {
    MessagingException reset = new MessagingException("reset", new IOException("reset"));

    assertThat(SmtpFailure.verdict(failed(reset))).isEqualTo(Verdict.DEFERRED);
    assertThat(SmtpFailure.verdict(new IllegalStateException("a bug"))).isEqualTo(Verdict.DEFERRED);
  }

  @Test
  void where_nobody_answers_the_server_is_away() {
    MessagingException nobody = new MessagingException("connection refused");

    assertThat(
            SmtpFailure.verdict(
                new MailSendException("no connection", nobody, Map.of("mail", nobody))))
        .isEqualTo(Verdict.AWAY);
    assertThat(SmtpFailure.verdict(new MailAuthenticationException("who are you?")))
        .isEqualTo(Verdict.AWAY);
  }

  @Test
  void what_was_taken_before_the_connection_broke_is_taken() {
    assertThat(SmtpFailure.verdict(new MailSendException("no farewell", new IOException("broken"))))
        .isEqualTo(Verdict.TAKEN);
  }

  @Test
  void what_is_no_address_is_refused() {
    assertThat(SmtpFailure.verdict(new AddressException("none")))
        .isEqualTo(Verdict.ADDRESS_REFUSED);
    assertThat(SmtpFailure.verdict(new MailParseException("none")))
        .isEqualTo(Verdict.ADDRESS_REFUSED);
  }

  private static SMTPSendFailedException answered(int code) {
    return new SMTPSendFailedException("DATA", code, "no", null, null, null, null);
  }

  private static MailSendException failed(Exception failure) {
    return new MailSendException(Map.of("mail", failure));
  }
}
