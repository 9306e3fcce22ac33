package fr.palmares.evaluation.deliberation.casefile;

import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.scoring.Sheets;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of an edition that a reader may know of. A recusal is looked up in the log itself, so
 * that what lags or is being rebuilt shows nothing; and before any file is read, so that nothing
 * computed over several files depends on one that is closed.
 */
@Component
public class OpenFiles {

  private final JdbcClient jdbc;
  private final Juries juries;
  private final Sheets sheets;

  OpenFiles(JdbcClient jdbc, Juries juries, Sheets sheets) {
    this.jdbc = jdbc;
    this.juries = juries;
    this.sheets = sheets;
  }

  /** Whether this person sits in the jury of an edition, whatever role they call in. */
  public boolean sits(Actor reader, EditionYear edition) {
    return juries.of(edition).sits(reader.id());
  }

  /**
   * The applications that compete, by name, without those from which the reader is recused.
   *
   * @throws Refusal {@code juror-not-appointed}
   */
  public List<ApplicationId> to(Actor reader, EditionYear edition) {
    return open(reader, edition, handedIn(edition, true));
  }

  private List<ApplicationId> open(
      Actor reader, EditionYear edition, List<ApplicationId> applications) {
    Jury jury = juries.of(edition);
    if (reader.role() == Role.JUROR) {
      jury.checkMember(JurorId.of(reader.id().text()));
    }
    boolean sits = sits(reader, edition);
    return applications.stream()
        .filter(
            application ->
                !sits || !sheets.of(application, JurorId.of(reader.id().text())).recused())
        .toList();
  }

  /**
   * As {@link #to}, with those that were handed in and compete no more.
   *
   * @throws Refusal {@code juror-not-appointed}
   */
  public List<ApplicationId> everHandedIn(Actor reader, EditionYear edition) {
    return open(reader, edition, handedIn(edition, false));
  }

  private List<ApplicationId> handedIn(EditionYear edition, boolean competing) {
    return jdbc.sql(
            """
            select application from known_application
            where edition = ? and submitted and not (? and (withdrawn or ineligible))
            order by application collate "C"
            """)
        .params(edition.value(), competing)
        .query((row, n) -> ApplicationId.of(row.getString(1)))
        .list();
  }
}
