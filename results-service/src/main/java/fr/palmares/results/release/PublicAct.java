package fr.palmares.results.release;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that changed what is public: the publication, or an erratum after it.
 *
 * @param event the event's identifier, by which an auditor finds it in the log
 * @param time when everyone could see it, to the second; nothing is seen before the embargo's end
 */
public record PublicAct(UUID event, Instant time) {}
