@NullMarked
package fr.palmares.application.authority.reference;

import org.jspecify.annotations.NullMarked;
