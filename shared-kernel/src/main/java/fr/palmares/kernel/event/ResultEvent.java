package fr.palmares.kernel.event;

import fr.palmares.kernel.AppealOutcome;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Siren;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the jury decides on results and what is published, published by results-service. */
public sealed interface ResultEvent extends PublicEvent {

  EditionYear edition();

  /** An event about one application: its subject is the application. */
  sealed interface OfApplication extends ResultEvent {
    ApplicationId application();

    @Override
    default String subject() {
      return application().text();
    }
  }

  /** An event of the edition as a whole: its subject is the edition. */
  sealed interface OfEdition extends ResultEvent {
    @Override
    default String subject() {
      return edition().text();
    }
  }

  /**
   * The level of an application was decided.
   *
   * @param computed what the rulebook gives; null for no level
   * @param level what the jury awards; null for no level
   * @param reason why the jury departs from the computed level; null when it does not
   */
  record LevelAwarded(
      ApplicationId application,
      EditionYear edition,
      Points total,
      Percentage percentage,
      @Nullable LevelId computed,
      @Nullable LevelId level,
      @Nullable String reason,
      int rulebookVersion)
      implements OfApplication {}

  /** An awarded level was found wrong and corrected (erratum). */
  record LevelCorrected(
      ApplicationId application,
      EditionYear edition,
      @Nullable LevelId before,
      @Nullable LevelId after,
      String reason)
      implements OfApplication {}

  /**
   * The jury granted a mention.
   *
   * @param grounds why, in words
   * @param figures what supports it, by name
   */
  record MentionGranted(
      EditionYear edition,
      MentionId mention,
      ApplicationId application,
      String grounds,
      Map<String, String> figures)
      implements OfApplication {
    public MentionGranted {
      figures = Map.copyOf(figures);
    }
  }

  /** A granted mention was taken back. */
  record MentionWithdrawn(
      EditionYear edition, MentionId mention, ApplicationId application, String reason)
      implements OfApplication {}

  /**
   * The palmarès was published; nobody outside sees it before {@code embargoUntil}.
   *
   * @param results the outcome of every evaluated application
   */
  record PalmaresPublished(EditionYear edition, Instant embargoUntil, List<Result> results)
      implements OfEdition {
    public PalmaresPublished {
      results = List.copyOf(results);
    }

    /** One application's outcome; {@code level} is null for no level. */
    public record Result(
        ApplicationId application, @Nullable LevelId level, List<MentionId> mentions) {
      public Result {
        mentions = List.copyOf(mentions);
      }
    }
  }

  /**
   * The known results of an edition that was run before Palmarès, with their sources.
   *
   * @param scale the level scale of that edition
   */
  record PastPalmaresImported(EditionYear edition, LevelScaleId scale, List<PastResult> results)
      implements OfEdition {
    public PastPalmaresImported {
      results = List.copyOf(results);
    }

    /**
     * One known participation.
     *
     * @param level null when it took part and got no label, or its level is not known
     * @param mention the mention's name as the source has it
     * @param source where it is stated
     * @param levelKnown true when the source says how it came out, so that no level means no label;
     *     null where nobody said, as in everything told before the question was asked
     */
    public record PastResult(
        String authority,
        AuthorityKind kind,
        @Nullable Siren siren,
        @Nullable String department,
        @Nullable LevelId level,
        @Nullable String mention,
        String source,
        @Nullable Boolean levelKnown) {

      /** Whether both are about one authority: by SIREN where both have one, else by name. */
      public boolean isOfSameAuthority(PastResult other) {
        if (siren != null && other.siren != null) {
          return siren.equals(other.siren);
        }
        return kind == other.kind
            && LocalAuthority.slug(authority).equals(LocalAuthority.slug(other.authority));
      }

      /** Whether it is about this authority: by its SIREN, else by its kind and name. */
      public boolean isAbout(AuthorityId id) {
        String own = siren != null ? siren.text() : kind + "-" + LocalAuthority.slug(authority);
        return own.equals(id.text());
      }

      /** Whether a source says how it came out: a level, or that it got no label. */
      public boolean outcomeKnown() {
        return level != null || Boolean.TRUE.equals(levelKnown);
      }
    }
  }

  /**
   * What was told of an edition of the past was wrong or incomplete; this holds instead for the
   * authority.
   *
   * @param scale the level scale of that edition
   * @param result what holds
   * @param insteadOf who was told by mistake, so that nothing of it holds; null where the same
   *     authority's result is corrected, or one is added
   * @param reason why it was corrected
   */
  record PastResultCorrected(
      EditionYear edition,
      LevelScaleId scale,
      PastPalmaresImported.PastResult result,
      @Nullable AuthorityId insteadOf,
      String reason)
      implements OfEdition {}

  /**
   * Nothing that was told of an edition of the past holds any more; it may be told anew.
   *
   * @param reason why it was withdrawn
   */
  record PastPalmaresWithdrawn(EditionYear edition, String reason) implements OfEdition {}

  /**
   * A juror's comment may be shown to the applicant.
   *
   * @param revision of the score, or of the abstention, that it came with; a later one is not
   *     cleared by this
   */
  record CommentCleared(
      ApplicationId application,
      EditionYear edition,
      CriterionId criterion,
      JurorId juror,
      int revision)
      implements OfApplication {}

  /**
   * A juror's comment is not shown to the applicant, or no more.
   *
   * @param revision as of {@link CommentCleared}
   */
  record CommentWithheld(
      ApplicationId application,
      EditionYear edition,
      CriterionId criterion,
      JurorId juror,
      int revision,
      String reason)
      implements OfApplication {}

  /** An applicant appealed against its published result (recours). */
  record AppealLodged(ApplicationId application, EditionYear edition, String grounds)
      implements OfApplication {}

  /**
   * Jurors who had no part in the result look at it anew; a later naming replaces this one.
   *
   * @param jurors nobody who scored the application, was recused from it, or settled it
   */
  record AppealJurorsNamed(ApplicationId application, EditionYear edition, List<JurorId> jurors)
      implements OfApplication {
    public AppealJurorsNamed {
      jurors = List.copyOf(jurors);
    }
  }

  /** A named juror said what should become of the appeal. */
  record AppealOpinionGiven(
      ApplicationId application,
      EditionYear edition,
      JurorId juror,
      AppealOutcome advice,
      String opinion)
      implements OfApplication {}

  /**
   * The appeal was decided.
   *
   * @param correction what an erratum is to put right; null where the result stands
   */
  record AppealDecided(
      ApplicationId application,
      EditionYear edition,
      AppealOutcome outcome,
      String reason,
      @Nullable Correction correction)
      implements OfApplication {

    /** The level that should stand; {@code level} is null for no level. */
    public record Correction(@Nullable LevelId level) {}
  }
}
