package fr.palmares.platform.identity;

/**
 * Someone who may get tokens.
 *
 * @param name the account's name, {@code sub} in its tokens
 * @param role what it may do, as its tokens say
 * @param secret its password, as a person or script types it
 */
public record Account(String name, String role, String secret) {
  /** A secret does not belong in a log. */
  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
