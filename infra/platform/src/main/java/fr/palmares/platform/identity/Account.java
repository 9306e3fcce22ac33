package fr.palmares.platform.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Someone who may get tokens.
 *
 * @param name the account's name, {@code sub} in its tokens
 * @param role what it may do, as its tokens say
 * @param secret its password, as a person or script types it
 */
public record Account(String name, String role, String secret) {
  /** The account's client_id, which holds ASCII only (RFC 6749 appendix A.1). */
  String client() {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  /** A secret does not belong in a log. */
  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
