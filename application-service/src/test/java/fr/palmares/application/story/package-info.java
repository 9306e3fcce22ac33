@NullMarked
package fr.palmares.application.story;

import org.jspecify.annotations.NullMarked;
