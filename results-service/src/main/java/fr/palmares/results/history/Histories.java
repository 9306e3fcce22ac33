package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Siren;
import fr.palmares.results.publication.Embargo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers in which editions an authority took part. It is the same authority by its SIREN where
 * both records have one, else by kind and name, however spelled; a name that several SIREN share
 * identifies nobody.
 */
@Component
public class Histories {

  private static final String OF_AUTHORITY =
      """
      select edition, scale, name, level_known, level, mention, source
      from participation p
      where (embargo_until is null or embargo_until <= :now)
        and (siren = :siren
          or (kind = :kind and slug = :slug and (siren is null or :siren is null)
            and (select count(distinct known) from (
                   select siren as known from participation where kind = :kind and slug = :slug
                     and (embargo_until is null or embargo_until <= :now)
                   union select :siren) as sirens) <= 1))
      """;

  private final JdbcClient jdbc;
  private final Embargo embargo;

  Histories(JdbcClient jdbc, Embargo embargo) {
    this.jdbc = jdbc;
    this.embargo = embargo;
  }

  /** Every public participation of an authority, oldest first. */
  public List<Participation> of(LocalAuthority authority) {
    Siren siren = authority.siren();
    return jdbc.sql(OF_AUTHORITY + " order by edition")
        .param("now", Timestamp.from(embargo.now()))
        .param("siren", siren == null ? null : siren.text(), java.sql.Types.VARCHAR)
        .param("kind", authority.kind().text())
        .param("slug", LocalAuthority.slug(authority.name()))
        .query((row, n) -> participation(row))
        .list();
  }

  /**
   * Who took part in an edition, as far as that is public.
   *
   * @throws Refusal {@code no-palmares} when nothing of it is
   */
  public List<LocalAuthority> participants(EditionYear edition) {
    List<LocalAuthority> participants =
        jdbc.sql(
                """
                select kind, siren, name from participation
                where edition = :edition and (embargo_until is null or embargo_until <= :now)
                order by name
                """)
            .param("edition", edition.value())
            .param("now", Timestamp.from(embargo.now()))
            .query(
                (row, n) ->
                    LocalAuthority.of(
                        AuthorityKind.of(row.getString("kind")),
                        Optional.ofNullable(row.getString("siren")).map(Siren::of).orElse(null),
                        row.getString("name"),
                        null))
            .list();
    if (participants.isEmpty()) {
      throw Refusal.unknown("no-palmares", "no palmarès of %s is known", edition);
    }
    return participants;
  }

  /** Those before an edition. */
  public List<Participation> before(EditionYear edition, LocalAuthority authority) {
    return of(authority).stream().filter(p -> p.edition().compareTo(edition) < 0).toList();
  }

  /** How many editions are known up to this one, this one included. */
  public int ordinal(EditionYear edition) {
    return jdbc.sql("select count(distinct edition) from participation where edition < ?")
            .param(edition.value())
            .query(Integer.class)
            .single()
        + 1;
  }

  private static Participation participation(ResultSet row) throws SQLException {
    return new Participation(
        new EditionYear(row.getInt("edition")),
        LevelScaleId.of(row.getString("scale")),
        row.getString("name"),
        row.getBoolean("level_known"),
        Optional.ofNullable(row.getString("level")).map(LevelId::of).orElse(null),
        row.getString("mention"),
        row.getString("source"));
  }
}
