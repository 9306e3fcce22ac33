package fr.palmares.platform;

/** Bearer tokens of the platform's accounts. */
public interface Tokens {

  /**
   * A token that is valid for some minutes at least; asked for anew when the last one ends.
   *
   * @param account a role's name (organizer, candidate, juror, analyst, auditor, administrator) or
   *     a juror's id
   * @return the text after {@code Bearer}
   * @throws IllegalArgumentException if there is no such account
   */
  String of(String account);

  /** Forgets the account's token, which a service did not accept: the next one is a new one. */
  void forget(String account);
}
