package fr.palmares.application.clarification;

/** The authority replies. */
record ReplyToClarification(ClarificationsId clarifications, int number, String text) {}
