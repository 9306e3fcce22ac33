package fr.palmares.evaluation.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** Reads what the mail library says of a failure. */
final class SmtpFailure {

  /** The server is shutting down (RFC 5321 §3.8). */
  private static final int CLOSING = 421;

  /** The server wants encryption or a password first (RFC 3207 §4, RFC 4954 §6). */
  private static final int NOT_LET_IN = 530;

  private SmtpFailure() {}

  static Verdict verdict(Exception failure) {
    if (failure instanceof MailAuthenticationException) {
      return Verdict.AWAY;
    }
    if (failure instanceof MailParseException || failure instanceof AddressException) {
      return Verdict.ADDRESS_REFUSED;
    }
    if (failure instanceof MailSendException sending) {
      if (sending.getFailedMessages().isEmpty()) {
        return Verdict.TAKEN;
      }
      // With a cause no mail was even begun; what befell a mail is among the messages' exceptions.
      return sending.getCause() != null
          ? Verdict.AWAY
          : ofMail(
              Stream.of(sending.getMessageExceptions()).flatMap(e -> chain(e).stream()).toList());
    }
    return Verdict.DEFERRED;
  }

  private static Verdict ofMail(List<Exception> failures) {
    List<Integer> codes =
        failures.stream().map(SmtpFailure::code).filter(code -> code > 0).toList();
    if (codes.contains(CLOSING) || codes.contains(NOT_LET_IN)) {
      return Verdict.AWAY;
    }
    if (failures.stream().anyMatch(SmtpFailure::addressRefused)) {
      return Verdict.ADDRESS_REFUSED;
    }
    return codes.stream().anyMatch(code -> code >= 500) ? Verdict.MAIL_REFUSED : Verdict.DEFERRED;
  }

  private static boolean addressRefused(Exception failure) {
    return failure instanceof AddressException
        || (failure instanceof SMTPAddressFailedException address
            && address.getReturnCode() >= 500);
  }

  private static int code(Exception failure) {
    if (failure instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (failure instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }

  /** A failure and those behind it. */
  private static List<Exception> chain(Exception failure) {
    List<Exception> chain = new ArrayList<>(List.of(failure));
    Exception last = failure;
    while (last instanceof MessagingException mail && mail.getNextException() != null) {
      last = mail.getNextException();
      chain.add(last);
    }
    return chain;
  }
}
