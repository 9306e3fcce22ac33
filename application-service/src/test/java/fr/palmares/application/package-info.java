@NullMarked
package fr.palmares.application;

import org.jspecify.annotations.NullMarked;
