/** The certificate of an authority for one edition, to be printed or read aloud. */
@NullMarked
package fr.palmares.results.certificate;

import org.jspecify.annotations.NullMarked;
