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
 * @param state {@code queued}, {@code sent}, or {@code rejected} where the mail server knows no
 *     such address
 * @param waitingFor what a queued mail waits for: {@code contact} or {@code mail-server}; null for
 *     its turn
 * @param attempts how often it was tried
 * @param sent when the mail server took it
 */
record ReminderView(
    JurorId juror,
    int number,
    int missing,
    Instant time,
    String state,
    @Nullable String waitingFor,
    int attempts,
    @Nullable Instant sent) {}
