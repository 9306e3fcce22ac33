package fr.palmares.evaluation.reminders;

/** Keeps a juror's address, instead of any before. */
record KeepContact(ContactId contact, MailAddress address) {}
