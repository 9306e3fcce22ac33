package fr.palmares.kernel.event;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the jury does, published by evaluation-service. */
public sealed interface EvaluationEvent extends PublicEvent {

  EditionYear edition();

  /** An event of the edition's jury as a whole: its subject is the edition. */
  sealed interface OfEdition extends EvaluationEvent {
    @Override
    default String subject() {
      return edition().text();
    }
  }

  /** An event about one application: its subject is the application. */
  sealed interface OfApplication extends EvaluationEvent {
    ApplicationId application();

    @Override
    default String subject() {
      return application().text();
    }
  }

  /**
   * A member of the jury and where they come from.
   *
   * @param affiliations authorities that they work for, are elected in or advise; null and empty
   *     are the same
   * @param region INSEE code of the region that they come from; null where nobody told
   * @param senior whether they have judged before; null where nobody told
   */
  record Juror(
      JurorId id,
      String organization,
      @Nullable List<AuthorityId> affiliations,
      @Nullable String region,
      @Nullable Boolean senior) {
    public Juror {
      affiliations =
          affiliations == null || affiliations.isEmpty() ? null : List.copyOf(affiliations);
    }

    /** A member of whom nothing but the organization is known. */
    public static Juror of(JurorId id, String organization) {
      return new Juror(id, organization, null, null, null);
    }
  }

  /** The jury of the edition; a later appointment replaces it whole. */
  record JuryAppointed(EditionYear edition, List<Juror> jurors) implements OfEdition {
    public JuryAppointed {
      jurors = List.copyOf(jurors);
    }
  }

  /** Jurors may score from now on. */
  record EvaluationOpened(EditionYear edition) implements OfEdition {}

  /**
   * What is scored and settled from now on is so under a corrected rulebook; what was, stays.
   *
   * @param rulebookVersion the version that an erratum gave the rulebook
   */
  record ErratumTakenUp(EditionYear edition, int rulebookVersion) implements OfEdition {}

  /** No score is given or revised any more; deliberation may begin. */
  record EvaluationClosed(EditionYear edition) implements OfEdition {}

  /** A juror's conflict of interest with an application was declared. */
  record ConflictDeclared(
      ApplicationId application, EditionYear edition, JurorId juror, String reason)
      implements OfApplication {}

  /** A person looked at a possible conflict of interest and found none; the juror takes part. */
  record ConflictDismissed(
      ApplicationId application, EditionYear edition, JurorId juror, String reason)
      implements OfApplication {}

  /** The juror takes no part in this application any more (déport). */
  record JurorRecused(ApplicationId application, EditionYear edition, JurorId juror, String reason)
      implements OfApplication {}

  /**
   * A juror gave points on a criterion, first or revised.
   *
   * @param revision 0 for the first score, then counting its revisions
   * @param comment the juror's comment, may be empty
   * @param reason why it was revised; null for a first score
   * @param rulebookVersion the rulebook under which it was given
   * @param confidence how sure the juror is; null when they do not say
   */
  record CriterionScored(
      ApplicationId application,
      EditionYear edition,
      JurorId juror,
      CriterionId criterion,
      Points points,
      String comment,
      int revision,
      @Nullable String reason,
      int rulebookVersion,
      @Nullable Confidence confidence)
      implements OfApplication {}

  /**
   * A juror gave no points on a criterion, and said why: the aggregation goes by the others' alone.
   *
   * @param comment why the juror abstains
   * @param revision 0 on a first sheet, then counting the revisions of this criterion
   * @param reason why earlier points were taken back; null on a first sheet
   * @param rulebookVersion the rulebook under which the juror abstained
   */
  record CriterionAbstained(
      ApplicationId application,
      EditionYear edition,
      JurorId juror,
      CriterionId criterion,
      String comment,
      int revision,
      @Nullable String reason,
      int rulebookVersion)
      implements OfApplication {}

  /**
   * The jury met. What it settles until it meets again is settled by who is present here.
   *
   * @param sitting counts the meetings of an edition's jury, from 1
   * @param present at least as many as the rulebook's quorum
   */
  record JuryConvened(EditionYear edition, int sitting, List<JurorId> present)
      implements OfEdition {
    public JuryConvened {
      present = List.copyOf(present);
    }
  }

  /** How the present jurors voted on a criterion, by number. */
  record Ballot(int inFavour, int against, int abstained) {}

  /** A juror who does not share what was settled, and why, in their words. */
  record Dissent(JurorId juror, String reason) {}

  /**
   * The jury settled the points of a criterion.
   *
   * @param method the aggregation of the rulebook, {@code vote} where the jury decided otherwise,
   *     or {@code not-applicable} where it left the criterion out, then with no points
   * @param reason why the jury decided otherwise; null when the aggregation stands
   * @param ballot how the jury voted; null where it did not, or was not counted
   * @param dissents who does not share it; null and empty are the same
   */
  record CriterionSettled(
      ApplicationId application,
      EditionYear edition,
      CriterionId criterion,
      Points points,
      String method,
      @Nullable String reason,
      @Nullable Ballot ballot,
      @Nullable List<Dissent> dissents)
      implements OfApplication {
    public CriterionSettled {
      dissents = dissents == null || dissents.isEmpty() ? null : List.copyOf(dissents);
    }
  }

  /**
   * Every criterion is settled.
   *
   * @param settled the settled points, criterion by criterion, of those that apply
   * @param total the weighted total under {@code rulebookVersion}
   * @param leftOut criteria that the jury found not to apply; null and empty are the same
   */
  record ApplicationEvaluated(
      ApplicationId application,
      EditionYear edition,
      Map<CriterionId, Points> settled,
      Points total,
      int rulebookVersion,
      @Nullable List<CriterionId> leftOut)
      implements OfApplication {
    public ApplicationEvaluated {
      settled = Map.copyOf(settled);
      leftOut = leftOut == null || leftOut.isEmpty() ? null : List.copyOf(leftOut);
    }
  }

  /**
   * The jury departs from the level that the rulebook gives: one person proposed it with the
   * reason, another approved it.
   *
   * @param computed what the rulebook gives; null for no level
   * @param level what the jury decides instead; null for no level
   */
  record DepartureApproved(
      ApplicationId application,
      EditionYear edition,
      @Nullable LevelId computed,
      @Nullable LevelId level,
      String reason,
      ActorId proposedBy,
      ActorId approvedBy)
      implements OfApplication {}
}
