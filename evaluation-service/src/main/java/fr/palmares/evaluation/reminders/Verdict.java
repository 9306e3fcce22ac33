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

/** What a failure to send one mail means for it, and for the others. */
enum Verdict {
  /** The server took it; only taking leave failed. */
  TAKEN,
  /** The server cannot be reached or lets nobody in: nothing of this mail, the others wait too. */
  AWAY,
  /** The server does not take this mail now (RFC 5321 §4.2.1: 4yz), or nobody knows. */
  DEFERRED,
  /** The server knows no such address, or it is none. */
  ADDRESS_REFUSED,
  /** The server takes this mail never (RFC 5321 §4.2.1: 5yz). */
  MAIL_REFUSED;

  /** The server is shutting down (RFC 5321 §3.8). */
  private static final int CLOSING = 421;

  /** The server wants encryption or a password first (RFC 3207 §4, RFC 4954 §6). */
  private static final int NOT_LET_IN = 530;

  static Verdict of(Exception failure) {
    if (failure instanceof MailAuthenticationException) {
      return AWAY;
    }
    if (failure instanceof MailParseException || failure instanceof AddressException) {
      return ADDRESS_REFUSED;
    }
    if (failure instanceof MailSendException sending) {
      if (sending.getFailedMessages().isEmpty()) {
        return TAKEN;
      }
      // With a cause no mail was even begun; what befell a mail is among the messages' exceptions.
      return sending.getCause() != null
          ? AWAY
          : ofMail(
              Stream.of(sending.getMessageExceptions()).flatMap(e -> chain(e).stream()).toList());
    }
    return DEFERRED;
  }

  private static Verdict ofMail(List<Exception> failures) {
    List<Integer> codes = failures.stream().map(Verdict::code).filter(code -> code > 0).toList();
    if (codes.contains(CLOSING) || codes.contains(NOT_LET_IN)) {
      return AWAY;
    }
    if (failures.stream().anyMatch(Verdict::addressRefused)) {
      return ADDRESS_REFUSED;
    }
    return codes.stream().anyMatch(code -> code >= 500) ? MAIL_REFUSED : DEFERRED;
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
