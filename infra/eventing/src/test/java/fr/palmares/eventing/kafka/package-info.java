@NullMarked
package fr.palmares.eventing.kafka;

import org.jspecify.annotations.NullMarked;
