/** The public register of a jury: who sat in it, from where, with which conflicts of interest. */
@NullMarked
package fr.palmares.results.register;

import org.jspecify.annotations.NullMarked;
