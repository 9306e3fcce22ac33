package fr.palmares.results.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The organizer publishes; without an instant the rulebook's embargo counts. */
public record PublishPalmares(PalmaresId palmares, @Nullable Instant embargoUntil) {}
