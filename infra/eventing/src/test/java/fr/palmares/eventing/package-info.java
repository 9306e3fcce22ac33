@NullMarked
package fr.palmares.eventing;

import org.jspecify.annotations.NullMarked;
