@NullMarked
package fr.palmares.application.edition;

import org.jspecify.annotations.NullMarked;
