package fr.palmares.application.authority.reference;

import fr.palmares.kernel.LocalAuthority;

/**
 * A line of the register.
 *
 * @param code INSEE code of a commune, a department or a region; the SIREN of an EPCI
 */
record ReferenceRow(LocalAuthority authority, String code) {}
