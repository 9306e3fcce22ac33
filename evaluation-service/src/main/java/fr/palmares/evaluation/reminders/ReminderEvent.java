package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;

/**
 * Whom the organizer reminded. Stream: one an edition; few events, all by organizers, so nobody
 * waits for anybody. The mail address and the organizer's own words are not in it.
 */
public sealed interface ReminderEvent {

  EditionYear edition();

  /**
   * A juror is to be told by mail that sheets are missing.
   *
   * @param number counts the juror's reminders in this edition, from 1
   * @param missing how many sheets they had not handed in
   */
  record JurorReminded(EditionYear edition, JurorId juror, int number, int missing)
      implements ReminderEvent {}
}
