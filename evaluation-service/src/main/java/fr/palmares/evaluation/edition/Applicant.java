package fr.palmares.evaluation.edition;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * Who applies, as far as it has arrived.
 *
 * @param region INSEE code of the authority's region; null where nobody told
 */
public record Applicant(
    ApplicationId application, AuthorityId authority, @Nullable String region) {}
