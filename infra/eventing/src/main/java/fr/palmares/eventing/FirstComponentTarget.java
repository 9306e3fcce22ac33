package fr.palmares.eventing;

import java.lang.reflect.RecordComponent;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * The first component of a command record names the stream it is for. A convention instead of an
 * annotation: commands stay free of the framework.
 */
public final class FirstComponentTarget implements CommandTargetResolver {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    RecordComponent[] components = command.getPayloadType().getRecordComponents();
    if (components == null || components.length == 0) {
      throw new IllegalArgumentException(
          command.getPayloadType() + " is no record whose first component names its stream");
    }
    try {
      var accessor = components[0].getAccessor();
      accessor.setAccessible(true);
      return new VersionedAggregateIdentifier(accessor.invoke(command.getPayload()), null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "cannot read the target of " + command.getPayloadType(), e);
    }
  }
}
