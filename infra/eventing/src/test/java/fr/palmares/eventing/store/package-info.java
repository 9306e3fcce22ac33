@NullMarked
package fr.palmares.eventing.store;

import org.jspecify.annotations.NullMarked;
