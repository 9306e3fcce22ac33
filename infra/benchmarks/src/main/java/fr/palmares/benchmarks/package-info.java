/** Side-by-side measurements: what the rail costs. */
@NullMarked
package fr.palmares.benchmarks;

import org.jspecify.annotations.NullMarked;
