package fr.palmares.application.edition.rulebooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rulebook.
 *
 * @param fingerprint SHA-256 of its canonical JSON (RFC 8785), which is the text that is served
 * @param reason why it replaced the version before; null for the first
 * @param erratum whether it came after the applications had closed
 */
public record RulebookVersion(
    int version, String fingerprint, Instant adoptedAt, @Nullable String reason, boolean erratum) {}
