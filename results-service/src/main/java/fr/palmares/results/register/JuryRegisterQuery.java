package fr.palmares.results.register;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.history.Histories;
import fr.palmares.results.palmares.PalmaresQuery;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import fr.palmares.results.register.JuryRegister.Affiliation;
import fr.palmares.results.register.JuryRegister.File;
import fr.palmares.results.register.JuryRegister.Member;
import fr.palmares.results.wording.French;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who judged a published edition. */
@Component
class JuryRegisterQuery {

  /** Who had left the jury is told where they had a part in some file. */
  private static final String MEMBERS =
      """
      with scored as (
        select juror, count(*) as files
        from register_scored s
        where edition = :edition and application = any (:files) and not exists (
          select from register_conflict c
          where c.edition = s.edition and c.juror = s.juror and c.application = s.application
            and c.recused)
        group by juror),
      conflict as (
        select juror,
               coalesce(array_agg(application order by application) filter (where declared), '{}')
                 as declared,
               coalesce(array_agg(application order by application) filter (where recused), '{}')
                 as recused,
               count(*) filter (where dismissed) as dismissed
        from register_conflict
        where edition = :edition and application = any (:files)
        group by juror)
      select name, organization, sits, affiliations, coalesce(files, 0) as files,
             coalesce(declared, '{}') as declared, coalesce(recused, '{}') as recused,
             coalesce(dismissed, 0) as dismissed
      from register_juror
      left join juror_name using (edition, juror)
      left join scored using (juror)
      left join conflict using (juror)
      where edition = :edition and (sits or files is not null or conflict.juror is not null)
      """;

  private final JdbcClient jdbc;
  private final PalmaresQuery palmares;
  private final Histories histories;

  JuryRegisterQuery(JdbcClient jdbc, PalmaresQuery palmares, Histories histories) {
    this.jdbc = jdbc;
    this.palmares = palmares;
    this.histories = histories;
  }

  /**
   * The register of an edition, in alphabetical order.
   *
   * @throws Refusal {@code no-palmares} before the embargo's end as when there is none
   */
  JuryRegister of(EditionYear edition) {
    PalmaresPublished published = palmares.published(edition);
    Map<ApplicationId, String> files = new LinkedHashMap<>();
    published
        .outcomes()
        .forEach(outcome -> files.put(outcome.application(), outcome.authority().name()));
    Comparator<String> alphabetical = French.alphabetical();
    List<Member> members =
        jdbc
            .sql(MEMBERS)
            .param("edition", edition.value())
            .param("files", files.keySet().stream().map(ApplicationId::text).toArray(String[]::new))
            .query((row, n) -> member(row, files))
            .list()
            .stream()
            .sorted(
                Comparator.comparing(Member::organization, alphabetical)
                    .thenComparing(
                        member -> Objects.requireNonNullElse(member.name(), ""), alphabetical))
            .toList();
    return new JuryRegister(edition, published.rulebook().label(), members);
  }

  private Member member(ResultSet row, Map<ApplicationId, String> names) throws SQLException {
    return new Member(
        row.getString("name"),
        row.getString("organization"),
        row.getBoolean("sits"),
        texts(row.getArray("affiliations")).map(AuthorityId::of).map(this::affiliation).toList(),
        row.getInt("files"),
        files(row.getArray("declared"), names),
        files(row.getArray("recused"), names),
        row.getInt("dismissed"));
  }

  private Affiliation affiliation(AuthorityId authority) {
    return new Affiliation(
        authority, histories.named(authority).map(LocalAuthority::name).orElse(null));
  }

  private static List<File> files(Array applications, Map<ApplicationId, String> names)
      throws SQLException {
    return texts(applications)
        .map(ApplicationId::of)
        .map(file -> new File(file, names.getOrDefault(file, file.text())))
        .toList();
  }

  private static Stream<String> texts(Array array) throws SQLException {
    return Stream.of((String[]) array.getArray());
  }
}
