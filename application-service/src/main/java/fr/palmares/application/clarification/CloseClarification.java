package fr.palmares.application.clarification;

/** The organizer waits for no reply any more. */
record CloseClarification(ClarificationsId clarifications, int number, String reason) {}
