package fr.palmares.eventing.config;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Resolves handler parameters of one type from the message. */
abstract class TypedParameter<T> implements ParameterResolverFactory {

  private final Class<T> type;
  private final Function<Message<?>, T> value;

  TypedParameter(Class<T> type, Function<Message<?>, T> value) {
    this.type = type;
    this.value = value;
  }

  @Override
  public @Nullable ParameterResolver<?> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    return parameters[index].getType().equals(type) ? new FromMessage() : null;
  }

  private final class FromMessage implements ParameterResolver<T> {
    @Override
    public T resolveParameterValue(Message<?> message) {
      return value.apply(message);
    }

    @Override
    public boolean matches(Message<?> message) {
      return true;
    }
  }
}
