@NullMarked
package fr.palmares.application.clarification;

import org.jspecify.annotations.NullMarked;
