package fr.palmares.results.mentions;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.MentionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a mention, and why.
 *
 * @param ruleFirst whom the rule proposed first when it was granted; null when it proposed nobody
 */
public record Holder(
    MentionId mention,
    ApplicationId application,
    String grounds,
    Map<String, String> figures,
    @Nullable ApplicationId ruleFirst) {}
