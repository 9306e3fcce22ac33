/** The register of local authorities as the State publishes it: who may be meant by a name. */
@NullMarked
package fr.palmares.application.authority.reference;

import org.jspecify.annotations.NullMarked;
