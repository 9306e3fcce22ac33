package fr.palmares.platform;

import java.net.URI;
import java.nio.file.Path;

/**
 * A running platform as its callers see it.
 *
 * @param application base address of application-service, without a final slash
 * @param evaluation base address of evaluation-service, without a final slash
 * @param results base address of results-service, without a final slash
 * @param issuer the identity provider, as it stands in tokens
 * @param tokens where callers get their bearer tokens
 * @param clockFile the file that the services' clocks follow: an ISO instant, shown from the moment
 *     the file was written on
 */
public record Platform(
    URI application, URI evaluation, URI results, URI issuer, Tokens tokens, Path clockFile) {}
