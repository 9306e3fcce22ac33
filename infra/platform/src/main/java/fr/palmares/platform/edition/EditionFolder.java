package fr.palmares.platform.edition;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Rulebook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One edition as a folder describes it: consistent in itself, ready to be played. The format is in
 * {@code docs/demo.md}.
 *
 * @param document the rulebook as it stands in the file
 * @param applicants who applies, in the file's order
 * @param mentions what the jury granted; null when the folder does not say
 * @param past what is known of earlier editions
 * @param expected what the run should lead to; empty when the folder does not say
 * @param warnings what the edition is played without, line by line
 */
public record EditionFolder(
    Rulebook rulebook,
    Map<?, ?> document,
    List<Applicant> applicants,
    List<Member> jury,
    List<Recusal> recusals,
    List<Score> scores,
    List<Revision> revisions,
    @Nullable List<Grant> mentions,
    List<PastResult> past,
    List<Expectation> expected,
    List<Problem> warnings) {

  /** Who applies, under the name that the folder's other files use. */
  public record Applicant(String id, LocalAuthority authority) {}

  /** A juror and the organization that sent them. */
  public record Member(JurorId juror, String organization) {}

  /** A juror who takes no part in an application. */
  public record Recusal(String application, JurorId juror, String reason) {}

  /** Points that a juror first gave. */
  public record Score(
      String application, JurorId juror, CriterionId criterion, Points points, String comment) {}

  /** Points that a juror gave later instead. */
  public record Revision(
      String application, JurorId juror, CriterionId criterion, Points points, String reason) {}

  /** A mention that the jury granted. */
  public record Grant(MentionId mention, String application, @Nullable String reason) {}

  /**
   * A result of an earlier edition.
   *
   * @param level null for none, and when it is not known
   * @param levelKnown whether it is known how the participation came out
   * @param scale the scale of the level; null when the folder does not say
   * @param source where it is published
   */
  public record PastResult(
      EditionYear edition,
      LocalAuthority authority,
      @Nullable LevelId level,
      boolean levelKnown,
      @Nullable LevelScaleId scale,
      @Nullable String mention,
      String source) {

    /** What two lines on the same participation tell together. */
    PastResult with(PastResult more) {
      return new PastResult(
          edition,
          authority,
          levelKnown ? level : more.level,
          levelKnown || more.levelKnown,
          scale == null ? more.scale : scale,
          together(mention, more.mention, ", "),
          String.valueOf(together(source, more.source, " ")));
    }

    private static @Nullable String together(
        @Nullable String one, @Nullable String other, String separator) {
      return one == null || other == null || one.equals(other)
          ? (one == null ? other : one)
          : one + separator + other;
    }
  }

  /**
   * The result that the rules should give.
   *
   * @param level null for none
   * @param percent of the maximum total; null when the folder does not say
   */
  public record Expectation(
      String application, @Nullable LevelId level, @Nullable BigDecimal percent) {}

  /**
   * Reads a folder.
   *
   * @throws MalformedEdition with everything that is wrong with it
   */
  public static EditionFolder read(Path folder) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    return EditionReader.read(
        EditionFiles.in(folder), EditionFiles.in(parent == null ? folder : parent));
  }

  /** The edition 2022 as it comes with the project; its scores are made up. */
  public static EditionFolder builtIn() {
    EditionFiles files = EditionFiles.resources("/edition-2022");
    return EditionReader.read(files, files);
  }

  /** The edition's year. */
  public EditionYear year() {
    return rulebook.edition();
  }
}
