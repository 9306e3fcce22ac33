package fr.palmares.results.mentions;

import fr.palmares.kernel.ApplicationId;

/** The jury takes a mention back. */
record WithdrawMention(MentionBookId book, ApplicationId application, String reason) {}
