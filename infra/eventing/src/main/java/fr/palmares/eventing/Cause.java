package fr.palmares.eventing;

import fr.palmares.kernel.Actor;
import java.util.UUID;

/**
 * Who asks for a command, and how it is recognised when it is sent twice.
 *
 * @param command identifies the command; the same one is executed once
 * @param trace the request it came with
 */
public record Cause(Actor actor, UUID command, String trace) {}
