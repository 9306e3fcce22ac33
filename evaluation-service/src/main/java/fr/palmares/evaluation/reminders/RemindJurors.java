package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import java.util.List;

/**
 * Reminds jurors of the sheets that are missing.
 *
 * @param jurors whom; empty for all who have not handed in every sheet
 * @param message what the organizer adds in their own words; may be empty
 */
record RemindJurors(RemindersId reminders, List<JurorId> jurors, String message) {

  private static final int LONGEST = 2_000;

  RemindJurors {
    jurors = List.copyOf(jurors);
    message = message.strip();
    if (message.length() > LONGEST) {
      throw Refusal.invalid("text-too-long", "message", "at most %d characters", LONGEST);
    }
  }
}
