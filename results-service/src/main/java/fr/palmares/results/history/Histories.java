package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityId;
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
 * both records have one, else by kind and name, however spelled and under each name that it had; a
 * name that several SIREN share identifies nobody. The past of authorities that went on in it is
 * its own.
 */
@Component
public class Histories {

  /** Stands before every query that names authorities: what is under embargo is not there. */
  private static final String PUBLIC =
      """
      with open_participation as not materialized (
        select * from participation where embargo_until is null or embargo_until <= :now)
      """;

  /**
   * {@code known}: who is asked for, as application-service tells, and all that went on in it. By
   * name alone only where one authority has it. Each name is looked up by index, by SIREN or by
   * kind and slug. An authority's own part in an edition comes after that of those who joined it.
   */
  private static final String OF_AUTHORITY =
      """
      with recursive open_participation as not materialized (
        select * from participation where embargo_until is null or embargo_until <= :now),
      meant as (
        select authority from authority_name
        where siren = :siren
        union
        select min(authority) from authority_name
        where kind = :kind and slug = :slug and (siren is null or cast(:siren as text) is null)
        having count(distinct authority) = 1),
      known as (
        select authority, true as own from meant
        union
        select m.authority, false
        from authority_merger m join known on m.merged_into = known.authority),
      called as (
        select cast(:siren as text) as siren, cast(:kind as text) as kind,
               cast(:slug as text) as slug, true as own
        union
        select n.siren, n.kind, n.slug, known.own
        from authority_name n join known using (authority)),
      found as (
        select p.*, own from called join open_participation p on p.siren = called.siren
        union
        select p.*, own from called join open_participation p
          on p.kind = called.kind and p.slug = called.slug
        where (p.siren is null or called.siren is null)
          and (select count(distinct bearer) from (
                 select siren as bearer from open_participation
                 where kind = called.kind and slug = called.slug
                 union select called.siren) as bearers) <= 1)
      select edition, scale, name, level_known, level, mention, source
      from found
      group by edition, scale, name, level_known, level, mention, source
      order by edition, bool_or(own), name
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
    return query(OF_AUTHORITY)
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
        query(
                PUBLIC
                    + """
                      select kind, siren, name from open_participation
                      where edition = :edition order by name
                      """)
            .param("edition", edition.value())
            .query((row, n) -> authority(row))
            .list();
    if (participants.isEmpty()) {
      throw Refusal.unknown("no-palmares", "no palmarès of %s is known", edition);
    }
    return participants;
  }

  /**
   * The authority of this identifier (a SIREN, or a kind and a name as a slug), if its part in some
   * edition is public.
   */
  public Optional<LocalAuthority> named(AuthorityId authority) {
    return query(
            PUBLIC
                + """
                  select kind, siren, name from open_participation
                  where siren = :id or (siren is null and kind || '-' || slug = :id)
                  order by siren nulls last, edition desc limit 1
                  """)
        .param("id", authority.text())
        .query((row, n) -> authority(row))
        .optional();
  }

  private JdbcClient.StatementSpec query(String ofThePublic) {
    return jdbc.sql(ofThePublic).param("now", Timestamp.from(embargo.now()));
  }

  /** Those before an edition. */
  public List<Participation> before(EditionYear edition, LocalAuthority authority) {
    return of(authority).stream().filter(p -> p.edition().compareTo(edition) < 0).toList();
  }

  /** The level scale of each edition that is known before this one, oldest first. */
  public List<LevelScaleId> scalesBefore(EditionYear edition) {
    return query(
            PUBLIC
                + """
                  select distinct edition, scale from open_participation
                  where edition < :edition order by edition
                  """)
        .param("edition", edition.value())
        .query((row, n) -> LevelScaleId.of(row.getString("scale")))
        .list();
  }

  private static LocalAuthority authority(ResultSet row) throws SQLException {
    return LocalAuthority.of(
        AuthorityKind.of(row.getString("kind")),
        Optional.ofNullable(row.getString("siren")).map(Siren::of).orElse(null),
        row.getString("name"),
        null);
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
