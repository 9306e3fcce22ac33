@NullMarked
package fr.palmares.application.authority;

import org.jspecify.annotations.NullMarked;
