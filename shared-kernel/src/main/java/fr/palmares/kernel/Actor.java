package fr.palmares.kernel;

/** Who does something, and as what. */
public record Actor(ActorId id, Role role) {

  /** A service that reacts to an event; {@code name} says which part of it. */
  public static Actor system(String name) {
    return new Actor(ActorId.of(name), Role.SYSTEM);
  }
}
