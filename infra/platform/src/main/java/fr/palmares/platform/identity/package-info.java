/** The identity provider of one machine: its accounts, its key, its tokens. */
@NullMarked
package fr.palmares.platform.identity;

import org.jspecify.annotations.NullMarked;
