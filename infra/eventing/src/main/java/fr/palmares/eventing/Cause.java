package fr.palmares.eventing;

import fr.palmares.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Who asks for a command, and how it is recognised when it is sent twice.
 *
 * @param command identifies the command; the same one is executed once
 * @param trace the request it came with
 */
public record Cause(Actor actor, UUID command, String trace) {

  /** A command that is a part of this one: the same part of the same one is the same command. */
  public Cause part(String name) {
    byte[] named = (command + "\n" + name).getBytes(StandardCharsets.UTF_8);
    return new Cause(actor, UUID.nameUUIDFromBytes(named), trace);
  }
}
