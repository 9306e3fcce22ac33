@NullMarked
package fr.palmares.application.submission;

import org.jspecify.annotations.NullMarked;
