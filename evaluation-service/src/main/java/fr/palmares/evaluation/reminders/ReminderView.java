package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.JurorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reminder and what became of its mail.
 *
 * @param number counts the juror's reminders in this edition
 * @param missing how many sheets were missing
 * @param time when it was asked for
 * @param state {@code queued}; {@code sent}; {@code rejected} by the mail server for good; {@code
 *     given-up} after too many deferrals; {@code dropped} because it was needless by then
 * @param reason why it did not go: {@code address-refused}, {@code mail-refused}, {@code
 *     mail-deferred}, {@code nothing-missing}, {@code evaluation-closed}; null for the others
 * @param waitingFor what a queued mail waits for: {@code contact}, {@code mail-server} or {@code
 *     next-try}; null for its turn
 * @param nextTry when a deferred mail is tried again
 * @param attempts how often it was tried
 * @param sent when the mail server took it
 */
record ReminderView(
    JurorId juror,
    int number,
    int missing,
    Instant time,
    String state,
    @Nullable String reason,
    @Nullable String waitingFor,
    @Nullable Instant nextTry,
    int attempts,
    @Nullable Instant sent) {}
