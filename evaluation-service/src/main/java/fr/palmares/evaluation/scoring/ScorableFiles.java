package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.edition.Standing;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which files a juror may score. This is the one place that says so: what is not among them is to
 * the juror as if it did not exist.
 */
@Component
class ScorableFiles {

  private final JdbcClient jdbc;
  private final KnownEditions editions;
  private final Sheets sheets;
  private final AssignedJurors assigned;
  private final Drafts drafts;

  ScorableFiles(
      JdbcClient jdbc,
      KnownEditions editions,
      Sheets sheets,
      AssignedJurors assigned,
      Drafts drafts) {
    this.jdbc = jdbc;
    this.editions = editions;
    this.sheets = sheets;
    this.assigned = assigned;
    this.drafts = drafts;
  }

  /**
   * Those that compete, that the juror is to score and is not recused from, by the log; in order of
   * name.
   */
  List<OwnFile> of(EditionYear edition, JurorId juror) {
    List<OwnFile> files = new ArrayList<>();
    for (Named known : known(edition)) {
      SheetId own = new SheetId(known.application(), juror);
      ScoreSheet sheet = sheets.of(known.application(), juror);
      if (editions.standing(known.application()) == Standing.COMPETING
          && !sheet.recused()
          && !assigned.expected(known.application(), List.of(juror)).isEmpty()) {
        files.add(new OwnFile(known.application(), known.authority(), sheet, drafts.of(own)));
      }
    }
    return files;
  }

  private record Named(ApplicationId application, String authority) {}

  private List<Named> known(EditionYear edition) {
    return jdbc.sql(
            """
            select known.application, coalesce(named.name, substr(known.application, 6)) as authority
            from known_application known
              left join sheet_authority named
                on named.authority = substr(known.application, 6)
            where edition = ? order by 2, 1
            """)
        .param(edition.value())
        .query(
            (row, n) -> new Named(ApplicationId.of(row.getString(1)), row.getString("authority")))
        .list();
  }
}
