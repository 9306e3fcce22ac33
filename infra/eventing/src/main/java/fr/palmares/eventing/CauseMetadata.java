package fr.palmares.eventing;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Role;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;

/** How a {@link Cause} travels with a command and onto every event that it leads to. */
public final class CauseMetadata {

  public static final String ACTOR = "actor";
  public static final String ROLE = "role";
  public static final String COMMAND = "command";
  public static final String TRACE = "trace";

  private CauseMetadata() {}

  /** The cause as metadata of a message. */
  public static Map<String, String> of(Cause cause) {
    return Map.of(
        ACTOR, cause.actor().id().text(),
        ROLE, cause.actor().role().text(),
        COMMAND, cause.command().toString(),
        TRACE, cause.trace());
  }

  /** The cause that a message carries. */
  public static Cause read(MetaData metadata) {
    return new Cause(
        actor(metadata), UUID.fromString(text(metadata, COMMAND)), text(metadata, TRACE));
  }

  /** The actor that a message carries. */
  public static Actor actor(MetaData metadata) {
    return new Actor(ActorId.of(text(metadata, ACTOR)), Role.of(text(metadata, ROLE)));
  }

  private static String text(MetaData metadata, String key) {
    return String.valueOf(metadata.getOrDefault(key, ""));
  }
}
