package fr.palmares.application.submission;

import java.util.UUID;

/**
 * Stands for a person in the log: an identifier, and a salted SHA-256 commitment to who it was.
 * With the person's row deleted it says nothing any more, and every proof stays valid.
 *
 * @param commitment 64 hexadecimal digits
 */
public record ContactMark(UUID contact, String commitment) {

  /** Stands for people where nothing is kept. */
  static final ContactMark NOBODY = new ContactMark(new UUID(0, 0), "0".repeat(64));
}
