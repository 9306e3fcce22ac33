@NullMarked
package fr.palmares.results;

import org.jspecify.annotations.NullMarked;
