package fr.palmares.evaluation.progress;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the evaluation of an edition is. What a juror is recused from is not in their figures;
 * and their sheets are theirs alone, so that what they read before a recusal, less what they read
 * after it, tells nothing of the file.
 *
 * @param phase {@code awaiting-applications}, {@code ready}, {@code open} or {@code closed}
 * @param rulebookVersion the evaluation's rulebook once open, before that the latest arrived
 * @param applications how many compete
 * @param evaluated how many the jury is done with
 */
public record EvaluationStatus(
    EditionYear edition,
    String phase,
    @Nullable Integer rulebookVersion,
    int applications,
    List<Member> jurors,
    SheetCount sheets,
    int evaluated) {
  public EvaluationStatus {
    jurors = List.copyOf(jurors);
  }

  /** A juror as they were appointed. */
  public record Member(JurorId juror, String organization) {}

  /**
   * The sheets that count: to a member of the jury their own, to others everyone's.
   *
   * @param expected one per competing application and juror who is assigned to it, or per juror
   *     where nobody is assigned; recusals apart
   */
  public record SheetCount(int expected, int submitted) {}
}
