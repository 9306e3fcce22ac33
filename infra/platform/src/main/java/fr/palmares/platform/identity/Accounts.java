package fr.palmares.platform.identity;

import fr.palmares.servers.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The accounts of one data folder: one per role, named like it, and one per juror. Secrets are made
 * once and kept in a file that only its owner may read.
 */
public final class Accounts {
  private static final List<String> ROLES =
      List.of("organizer", "candidate", "juror", "analyst", "auditor", "administrator");
  private static final String HEADER = "account,role,secret";
  private static final int SECRET_BYTES = 18;
  private final Map<String, Account> byName;

  private Accounts(Map<String, Account> byName) {
    this.byName = byName;
  }

  /**
   * Reads the accounts, after adding those that are missing.
   *
   * @param file where they are kept
   * @param jurors names of jurors who need an account
   * @return all accounts of the file
   * @throws IOException if the file cannot be read or written
   */
  public static Accounts keptIn(Path file, Set<String> jurors) throws IOException {
    Map<String, Account> accounts = read(file);
    boolean complete =
        accounts.keySet().containsAll(ROLES) && accounts.keySet().containsAll(jurors);
    if (!complete) {
      ROLES.forEach(role -> accounts.computeIfAbsent(role, name -> fresh(name, name)));
      new TreeSet<>(jurors)
          .forEach(juror -> accounts.computeIfAbsent(juror, name -> fresh(name, "juror")));
      write(file, accounts.values());
    }
    return new Accounts(accounts);
  }

  /**
   * Looks an account up.
   *
   * @param name the account's name
   * @return empty if there is none
   */
  public Optional<Account> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The account that signed in: a person by its name, a script by its client_id. */
  Optional<Account> signedIn(String principal) {
    return named(principal)
        .or(() -> all().stream().filter(a -> a.client().equals(principal)).findFirst());
  }

  /**
   * Every account.
   *
   * @return in the order of the file
   */
  public List<Account> all() {
    return List.copyOf(byName.values());
  }

  private static Account fresh(String name, String role) {
    if (name.isBlank() || name.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("not an account name: " + name);
    }
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return new Account(name, role, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  private static Map<String, Account> read(Path file) throws IOException {
    Map<String, Account> accounts = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        // A juror's name may hold commas; role and secret hold none.
        int secret = line.lastIndexOf(',');
        int role = line.lastIndexOf(',', secret - 1);
        if (role > 0 && !line.equals(HEADER)) {
          String name = line.substring(0, role);
          accounts.put(
              name,
              new Account(name, line.substring(role + 1, secret), line.substring(secret + 1)));
        }
      }
    }
    return accounts;
  }

  private static void write(Path file, Collection<Account> accounts) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    accounts.forEach(a -> text.append("%s,%s,%s%n".formatted(a.name(), a.role(), a.secret())));
    OwnerOnly.write(file, text.toString());
  }
}
