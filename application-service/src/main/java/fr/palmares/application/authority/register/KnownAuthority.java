package fr.palmares.application.authority.register;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.Siren;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority known to the label.
 *
 * @param formerNames what it was called before, the first name first
 * @param mergedInto the authority in which it went on; null while it goes on itself
 * @param mergedFrom authorities that went on in this one
 */
public record KnownAuthority(
    AuthorityId id,
    AuthorityKind kind,
    @Nullable Siren siren,
    String name,
    @Nullable String department,
    @Nullable String region,
    @Nullable Integer population,
    List<String> formerNames,
    @Nullable AuthorityId mergedInto,
    List<AuthorityId> mergedFrom) {}
