package fr.palmares.application.authority.reference;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.Siren;
import org.jspecify.annotations.Nullable;

/**
 * An authority that somebody may mean.
 *
 * @param formerName the former name by which it was found; null where it was by its name
 * @param registered whether the label knows it already
 * @param mergedInto the authority in which it went on
 */
record Found(
    AuthorityId authority,
    AuthorityKind kind,
    @Nullable Siren siren,
    String name,
    @Nullable String formerName,
    @Nullable String department,
    @Nullable String region,
    @Nullable Integer population,
    boolean registered,
    @Nullable AuthorityId mergedInto) {}
