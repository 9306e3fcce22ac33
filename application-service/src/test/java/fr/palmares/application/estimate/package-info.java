@NullMarked
package fr.palmares.application.estimate;

import org.jspecify.annotations.NullMarked;
