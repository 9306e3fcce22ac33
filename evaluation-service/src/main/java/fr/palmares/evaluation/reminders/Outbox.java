package fr.palmares.evaluation.reminders;

import fr.palmares.evaluation.reminders.ReminderEvent.JurorReminded;

/**
 * Mails to send. Written by commands, in their transaction, and never from the log: a replay of
 * whatever read model sends nothing.
 */
@FunctionalInterface
interface Outbox {

  /**
   * Queues the mail of a reminder behind those before it.
   *
   * @param message what the organizer adds; may be empty
   */
  void queue(JurorReminded reminded, String message);
}
