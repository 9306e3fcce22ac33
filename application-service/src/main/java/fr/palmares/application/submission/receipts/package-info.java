/** One query: what was handed in when, and what each amendment changed. */
@NullMarked
package fr.palmares.application.submission.receipts;

import org.jspecify.annotations.NullMarked;
