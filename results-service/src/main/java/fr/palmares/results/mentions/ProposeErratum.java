package fr.palmares.results.mentions;

import fr.palmares.kernel.ApplicationId;
import org.jspecify.annotations.Nullable;

/**
 * A mention is found wrongly held after the publication: one person proposes who loses it, who gets
 * it, or both.
 */
record ProposeErratum(
    MentionBookId book,
    @Nullable ApplicationId withdrawn,
    @Nullable ApplicationId granted,
    String reason) {}
