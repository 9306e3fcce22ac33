package fr.palmares.results.evaluated;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a recused juror may neither see nor decide here, whatever other role they hold. A ranking
 * over all files tells of the one that is closed to them, so it is closed whole.
 */
@Component
public class Recusals {

  private final JdbcClient jdbc;

  Recusals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The files of an edition that are closed to this person. */
  public Set<ApplicationId> closedTo(Actor who, EditionYear edition) {
    return new HashSet<>(
        jdbc.sql("select application from known_recusal where edition = ? and juror = ?")
            .params(edition.value(), who.id().text())
            .query((row, n) -> ApplicationId.of(row.getString(1)))
            .list());
  }

  /**
   * The file is open to this person.
   *
   * @throws Refusal {@code juror-recused}
   */
  public void checkFile(Actor who, ApplicationId application) {
    if (closedTo(who, application.edition()).contains(application)) {
      throw Refusal.forbidden("juror-recused", "a recused juror takes no part in this application");
    }
  }

  /**
   * Every file of the edition is open to this person, so that what compares them is, too.
   *
   * @throws Refusal {@code juror-recused}
   */
  public void checkAll(Actor who, EditionYear edition) {
    if (!closedTo(who, edition).isEmpty()) {
      throw Refusal.forbidden(
          "juror-recused", "a juror recused from a file sees and decides nothing that compares it");
    }
  }

  /**
   * This person may read what single jurors gave a file.
   *
   * @throws Refusal {@code juror-recused}, {@code jury-still-scoring}
   */
  public void checkScores(Actor who, ApplicationId application) {
    checkFile(who, application);
    checkScoringOver(who, application.edition());
  }

  /**
   * This person does not score in this edition, or nobody does any more: until then no juror, in
   * whatever role, reads here what others gave.
   *
   * @throws Refusal {@code jury-still-scoring}
   */
  public void checkScoringOver(Actor who, EditionYear edition) {
    boolean scores =
        jdbc.sql(
                """
                select exists (select from known_juror where edition = :edition and juror = :juror)
                  and not exists (select from known_end_of_scoring where edition = :edition)
                """)
            .param("edition", edition.value())
            .param("juror", who.id().text())
            .query(Boolean.class)
            .single();
    if (scores) {
      throw Refusal.forbidden(
          "jury-still-scoring", "who sits in the jury reads this once the evaluation is closed");
    }
  }
}
