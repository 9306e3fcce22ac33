/** One query: what was asked about an application, and replied. */
@NullMarked
package fr.palmares.application.clarification.exchange;

import org.jspecify.annotations.NullMarked;
