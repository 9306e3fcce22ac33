package fr.palmares.application.authority.reference;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Siren;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register's lines as rows. */
@Component
class ReferenceTable implements Reference {

  /** Few statements, each with arrays of a size that a driver sends at once. */
  private static final int BATCH = 5_000;

  private final JdbcClient jdbc;

  ReferenceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts these lines in the place of all others, in the transaction of the command. */
  void replace(List<ReferenceRow> rows) {
    jdbc.sql("delete from reference_authority").update();
    for (int from = 0; from < rows.size(); from += BATCH) {
      insert(rows.subList(from, Math.min(from + BATCH, rows.size())));
    }
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from reference_authority)")
        .query(Boolean.class)
        .single();
  }

  private void insert(List<ReferenceRow> rows) {
    jdbc.sql(
            """
            insert into reference_authority
              (authority, kind, siren, code, name, slug, department, region, population)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::int[])
            """)
        .param(column(rows, row -> row.authority().id().text()))
        .param(column(rows, row -> row.authority().kind().text()))
        .param(column(rows, row -> Scalar.textOf(row.authority().siren())))
        .param(column(rows, ReferenceRow::code))
        .param(column(rows, row -> row.authority().name()))
        .param(column(rows, row -> LocalAuthority.slug(row.authority().name())))
        .param(column(rows, row -> row.authority().department()))
        .param(column(rows, row -> row.authority().region()))
        .param(rows.stream().map(row -> row.authority().population()).toArray(Integer[]::new))
        .update();
  }

  @Override
  public Optional<LocalAuthority> known(AuthorityId id) {
    return jdbc.sql(
            """
            select kind, siren, name, department, region, population
            from reference_authority where authority = ?
            """)
        .param(id.text())
        .query(
            (row, n) ->
                new LocalAuthority(
                    id,
                    AuthorityKind.of(row.getString(1)),
                    Optional.ofNullable(row.getString(2)).map(Siren::of).orElse(null),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, Integer.class)))
        .optional();
  }

  private static @Nullable String[] column(
      List<ReferenceRow> rows, Function<ReferenceRow, @Nullable String> of) {
    @Nullable String[] column = new String[rows.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = of.apply(rows.get(i));
    }
    return column;
  }
}
