/** The public events: the contract between services, one sealed interface per topic. */
@NullMarked
package fr.palmares.kernel.event;

import org.jspecify.annotations.NullMarked;
