package fr.palmares.application.submission;

import fr.palmares.application.jury.Impartiality;
import fr.palmares.application.submission.receipts.ReceiptsQuery;
import fr.palmares.application.submission.team.TeamQuery;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import org.springframework.stereotype.Component;

/**
 * Who may read an application and all that belongs to it: who works on it; the jury but for who is
 * recused from it, once it was handed in; organizers and auditors, unless they are recused jurors.
 * Who worked on it before they were recused goes on reading what their team wrote: {@link
 * Impartiality#checkJoining} lets nobody join to get around a recusal.
 */
@Component
public class Readers {

  private final TeamQuery teams;
  private final Impartiality impartiality;
  private final ReceiptsQuery receipts;

  Readers(TeamQuery teams, Impartiality impartiality, ReceiptsQuery receipts) {
    this.teams = teams;
    this.impartiality = impartiality;
    this.receipts = receipts;
  }

  /**
   * The reader may read this application.
   *
   * @throws Refusal {@code not-your-application}, those of {@link Impartiality#checkFile}, and
   *     {@code unknown-application} for who judges what was never handed in
   */
  public void check(Actor reader, ApplicationId application) {
    if (teams.includes(application, reader.id())) {
      return;
    }
    if (reader.role() == Role.CANDIDATE) {
      throw Refusal.forbidden("not-your-application", "you do not work on this application");
    }
    checkAsNoMember(reader, application);
  }

  /**
   * The reader may read who works on it, what was asked about it, and what was decided. Who is
   * recused reads that as a candidate whose application it is, or not at all.
   *
   * @throws Refusal as {@link #check}
   */
  public void checkProceedings(Actor reader, ApplicationId application) {
    if (reader.role() == Role.CANDIDATE) {
      check(reader, application);
    } else {
      checkAsNoMember(reader, application);
    }
  }

  /** Whether the reader sees what is not handed in; who judges does not, in whatever role. */
  public boolean seesDrafts(Actor reader, ApplicationId application) {
    return teams.includes(application, reader.id())
        || !impartiality.judges(reader, application.edition());
  }

  private void checkAsNoMember(Actor reader, ApplicationId application) {
    impartiality.checkFile(reader, application);
    if (impartiality.judges(reader, application.edition()) && receipts.of(application).isEmpty()) {
      throw Refusal.unknown("unknown-application", "no application '%s' is known", application);
    }
  }
}
