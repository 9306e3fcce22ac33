package fr.palmares.application.authority.register;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Siren;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which authorities are registered, and what became of them. */
@Component
public class RegisterQuery {

  private final JdbcClient jdbc;

  RegisterQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The authority as it is known now; where it lies and how many live there, the register tells
   * where its registration did not.
   *
   * @throws Refusal {@code unknown-authority}
   */
  public KnownAuthority authority(AuthorityId id) {
    return jdbc.sql(
            """
            select r.kind, r.siren, r.name, r.department, r.merged_into,
                   coalesce(r.region, listed.region) as region,
                   coalesce(r.population, listed.population) as population
            from authority_register r left join reference_authority listed using (authority)
            where r.authority = ?
            """)
        .param(id.text())
        .query((row, n) -> known(id, row))
        .optional()
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "unknown-authority", "no authority '%s' is registered: register it first", id));
  }

  /** The authority and all that went on in it, however many mergers ago. */
  public List<AuthorityId> withItsPast(AuthorityId id) {
    return jdbc.sql(
            """
            with recursive past as (
              select cast(? as text) as authority
              union
              select r.authority from authority_register r join past on r.merged_into = past.authority
            )
            select authority from past
            """)
        .param(id.text())
        .query((row, n) -> AuthorityId.of(row.getString(1)))
        .list();
  }

  private KnownAuthority known(AuthorityId id, ResultSet row) throws SQLException {
    return new KnownAuthority(
        id,
        AuthorityKind.of(row.getString("kind")),
        Optional.ofNullable(row.getString("siren")).map(Siren::of).orElse(null),
        row.getString("name"),
        row.getString("department"),
        row.getString("region"),
        row.getObject("population", Integer.class),
        formerNames(id),
        Optional.ofNullable(row.getString("merged_into")).map(AuthorityId::of).orElse(null),
        mergedFrom(id));
  }

  private List<String> formerNames(AuthorityId id) {
    return jdbc.sql(
            "select name from authority_name where authority = ? and not current order by since")
        .param(id.text())
        .query(String.class)
        .list();
  }

  private List<AuthorityId> mergedFrom(AuthorityId id) {
    return jdbc.sql(
            "select authority from authority_register where merged_into = ? order by authority")
        .param(id.text())
        .query((row, n) -> AuthorityId.of(row.getString(1)))
        .list();
  }
}
