package fr.palmares.results.register;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Name;
import fr.palmares.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of jurors, apart from the log so that they can be erased. */
@Component
class JurorNames {

  private static final int LONGEST = 200;

  /** A juror of an edition; {@code name} is null until somebody told it. */
  record Named(JurorId juror, String organization, @Nullable String name) {}

  private final JdbcClient jdbc;

  JurorNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Says under which name the register lists a juror.
   *
   * @throws Refusal {@code unknown-juror}, {@code unreadable-name}
   */
  void tell(EditionYear edition, JurorId juror, String name) {
    String told = Name.readable(name.strip(), "name", LONGEST);
    int known =
        jdbc.sql(
                """
                insert into juror_name (edition, juror, name)
                select edition, juror, :name from register_juror
                where edition = :edition and juror = :juror
                on conflict (edition, juror) do update set name = excluded.name
                """)
            .param("edition", edition.value())
            .param("juror", juror.text())
            .param("name", told)
            .update();
    if (known == 0) {
      throw Refusal.unknown("unknown-juror", "'%s' sits in no jury of %s", juror, edition);
    }
  }

  /** Erases a name; where there was none, nothing changes. */
  void erase(EditionYear edition, JurorId juror) {
    jdbc.sql("delete from juror_name where edition = ? and juror = ?")
        .params(edition.value(), juror.text())
        .update();
  }

  /** Everyone who sits in an edition's jury, or sat in it. */
  List<Named> of(EditionYear edition) {
    return jdbc.sql(
            """
            select juror, organization, name
            from register_juror left join juror_name using (edition, juror)
            where edition = ? order by juror
            """)
        .param(edition.value())
        .query(
            (row, n) -> new Named(JurorId.of(row.getString(1)), row.getString(2), row.getString(3)))
        .list();
  }
}
