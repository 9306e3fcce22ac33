package fr.palmares.application.authority.reference;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Siren;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who may be meant, among those registered and those in the reference. */
@Component
class SearchQuery {

  /** After every letter that a name may go on with. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private static final int LEAST_LETTERS_WITHIN = 3;

  /** Read off an index. */
  private static final String BEGINNING =
      named("n.slug ~>=~ :slug and n.slug ~<~ :until and :slug <> ''");

  /** Reads all names. A slug has no character that {@code like} takes for another one. */
  private static final String WITHIN = named("n.slug like '%' || :slug || '%' and :until <> ''");

  /** Names are compared as slugs: without accents, case and punctuation. */
  private static String named(String condition) {
    return """
        with wanted as (
          select * from (
            select distinct on (r.authority)
                   r.authority, r.kind, r.siren, r.name, n.slug,
                   case when n.current then null else n.name end as former_name,
                   r.department, coalesce(r.region, listed.region) as region,
                   coalesce(r.population, listed.population) as population,
                   true as registered, r.merged_into
            from authority_name n join authority_register r using (authority)
              left join reference_authority listed using (authority)
            where CONDITION
            order by r.authority, n.current desc, n.since desc) as known
          union all
          select authority, kind, siren, name, slug, null, department, region, population, false,
                 null
          from reference_authority n
          where CONDITION
            and not exists (select from authority_register r where r.authority = n.authority)
        )
        select * from wanted
        where (cast(:kind as text) is null or kind = :kind)
          and (cast(:department as text) is null or department = :department)
        order by slug <> :slug, not starts_with(slug, :slug), population desc nulls last, slug,
                 authority
        limit :limit
        """
        .replace("CONDITION", condition);
  }

  private final JdbcClient jdbc;

  SearchQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The same name first, then names that begin so, then names that have it within; the larger
   * first. A single letter finds the commune of Y, nothing longer.
   */
  List<Found> named(
      String words, @Nullable AuthorityKind kind, @Nullable String department, int limit) {
    String slug = LocalAuthority.slug(words.replace("\0", ""));
    List<Found> beginning = ask(BEGINNING, slug, kind, department, limit);
    return beginning.size() == limit || slug.length() < LEAST_LETTERS_WITHIN
        ? beginning
        : ask(WITHIN, slug, kind, department, limit);
  }

  private List<Found> ask(
      String sql,
      String slug,
      @Nullable AuthorityKind kind,
      @Nullable String department,
      int most) {
    return jdbc.sql(sql)
        .param("slug", slug)
        .param("until", slug + (slug.length() == 1 ? "!" : LAST))
        .param("kind", kind == null ? null : kind.text(), Types.VARCHAR)
        .param(
            "department", department == null ? null : department.replace("\0", ""), Types.VARCHAR)
        .param("limit", most)
        .query((row, n) -> found(row))
        .list();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        AuthorityId.of(row.getString("authority")),
        AuthorityKind.of(row.getString("kind")),
        Optional.ofNullable(row.getString("siren")).map(Siren::of).orElse(null),
        row.getString("name"),
        row.getString("former_name"),
        row.getString("department"),
        row.getString("region"),
        row.getObject("population", Integer.class),
        row.getBoolean("registered"),
        Optional.ofNullable(row.getString("merged_into")).map(AuthorityId::of).orElse(null));
  }
}
