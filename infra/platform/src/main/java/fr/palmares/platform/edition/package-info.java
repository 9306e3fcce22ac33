/** An edition as a folder of files: reading it, and everything that is wrong with it. */
@NullMarked
package fr.palmares.platform.edition;

import org.jspecify.annotations.NullMarked;
