/** How the kernel's values look in JSON: in stored events, on Kafka and in APIs alike. */
@NullMarked
package fr.palmares.eventing.json;

import org.jspecify.annotations.NullMarked;
