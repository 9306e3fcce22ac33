/**
 * The servers and services of one machine: data folder, ports, child processes, their supervision.
 */
@NullMarked
package fr.palmares.platform.machine;

import org.jspecify.annotations.NullMarked;
