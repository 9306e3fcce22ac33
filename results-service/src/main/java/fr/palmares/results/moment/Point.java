package fr.palmares.results.moment;

import java.time.Instant;

/**
 * How far the past goes.
 *
 * @param instant up to which other services had told of things, and embargoes had ended
 * @param sequence of the last event of this service's log
 */
record Point(Instant instant, long sequence) {}
