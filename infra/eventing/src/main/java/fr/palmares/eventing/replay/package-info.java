/** Makes read models again beside the live ones. */
@NullMarked
package fr.palmares.eventing.replay;

import org.jspecify.annotations.NullMarked;
