/** Editions, local authorities and their applications. */
@NullMarked
package fr.palmares.application;

import org.jspecify.annotations.NullMarked;
