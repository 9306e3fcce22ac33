package fr.palmares.application.authority.register;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Siren;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which authorities are registered. */
@Component
public class RegisterQuery {

  private final JdbcClient jdbc;

  RegisterQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The authority as registered.
   *
   * @throws Refusal {@code unknown-authority}
   */
  public LocalAuthority authority(AuthorityId id) {
    return jdbc.sql(
            "select kind, siren, name, department from authority_register where authority = ?")
        .param(id.text())
        .query(
            (row, n) ->
                new LocalAuthority(
                    id,
                    AuthorityKind.of(row.getString(1)),
                    Optional.ofNullable(row.getString(2)).map(Siren::of).orElse(null),
                    row.getString(3),
                    row.getString(4),
                    null,
                    null))
        .optional()
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "unknown-authority", "no authority '%s' is registered: register it first", id));
  }
}
