package fr.palmares.results.mentions;

import fr.palmares.kernel.ApplicationId;
import org.jspecify.annotations.Nullable;

/** The jury grants a mention; its reason may be absent where the rule proposes this first. */
record GrantMention(MentionBookId book, ApplicationId application, @Nullable String reason) {}
