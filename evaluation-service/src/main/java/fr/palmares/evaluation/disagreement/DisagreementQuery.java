package fr.palmares.evaluation.disagreement;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.evaluation.scoring.Visibility;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how far the jurors are apart, to whom may know it. */
@Component
class DisagreementQuery {

  private final JdbcClient jdbc;
  private final Juries juries;
  private final KnownEditions editions;
  private final Visibility visibility;

  DisagreementQuery(JdbcClient jdbc, Juries juries, KnownEditions editions, Visibility visibility) {
    this.jdbc = jdbc;
    this.juries = juries;
    this.editions = editions;
    this.visibility = visibility;
  }

  private record Counting(
      ApplicationId application, CriterionId criterion, JurorId juror, Points points) {}

  /**
   * The figures of one file.
   *
   * @throws Refusal as {@link Visibility#checkScores}; {@code unknown-application}
   */
  FileDisagreement of(ApplicationId application, Actor reader) {
    visibility.checkScores(reader, application);
    editions.standing(application).checkKnown(application);
    Rulebook rulebook = rulebook(juries.of(application.edition()), application.edition());
    FileScores scores = files(ofFile(application)).getOrDefault(application, NOTHING);
    return FileDisagreement.of(application, FileFigures.of(scores, rulebook));
  }

  /**
   * The figures of an edition, as the reader may know them (see the package).
   *
   * @throws Refusal {@code juror-not-appointed}, {@code disagreement-after-closing}, {@code
   *     evaluation-not-open}
   */
  EditionDisagreement of(EditionYear edition, Actor reader) {
    Jury jury = juries.of(edition);
    boolean judges = judges(jury, reader);
    if (judges) {
      checkClosedTo(jury);
    }
    Rulebook rulebook = rulebook(jury, edition);
    List<Counting> scores = judges ? finalOnes(edition, reader) : all(edition);
    return EditionDisagreement.of(edition, files(scores), rulebook);
  }

  /** Whoever sits in the jury is a juror, in whatever role they call. */
  private static boolean judges(Jury jury, Actor reader) {
    if (reader.role() == Role.JUROR) {
      jury.checkMember(JurorId.of(reader.id().text()));
    }
    return jury.sits(reader.id());
  }

  private static void checkClosedTo(Jury jury) {
    if (jury.phase() != Phase.CLOSED) {
      throw Refusal.forbidden(
          "disagreement-after-closing",
          "members of the jury read the edition's figures once the evaluation is closed");
    }
  }

  private Rulebook rulebook(Jury jury, EditionYear edition) {
    if (jury.phase() == Phase.PREPARATION) {
      throw Refusal.conflict("evaluation-not-open", "nobody has scored yet: open the evaluation");
    }
    return editions.rulebook(edition, jury.rulebookVersion());
  }

  private static final FileScores NOTHING = new FileScores(Map.of());

  private static Map<ApplicationId, FileScores> files(List<Counting> scores) {
    Map<ApplicationId, Map<CriterionId, Map<JurorId, Points>>> files = new LinkedHashMap<>();
    for (Counting score : scores) {
      files
          .computeIfAbsent(score.application(), application -> new HashMap<>())
          .computeIfAbsent(score.criterion(), criterion -> new HashMap<>())
          .put(score.juror(), score.points());
    }
    Map<ApplicationId, FileScores> read = new LinkedHashMap<>();
    files.forEach((application, points) -> read.put(application, new FileScores(points)));
    return read;
  }

  private List<Counting> ofFile(ApplicationId application) {
    return scores(
        """
        select application, criterion, juror, points from disagreement_score
        where application = ?
        """,
        application.text());
  }

  private List<Counting> all(EditionYear edition) {
    return scores(
        """
        select application, criterion, juror, points from disagreement_score
        where edition = ? order by application
        """,
        edition.value());
  }

  /** One statement, hence one moment: the recusals are those that the finished files rest on. */
  private List<Counting> finalOnes(EditionYear edition, Actor reader) {
    return scores(
        """
        select application, criterion, juror, points
        from disagreement_score join disagreement_final using (application)
        where edition = ?
          and not exists (
            select from disagreement_recusal own
            where own.application = disagreement_score.application and own.juror = ?)
        order by application
        """,
        edition.value(),
        reader.id().text());
  }

  private List<Counting> scores(String select, Object... parameters) {
    return jdbc.sql(select)
        .params(parameters)
        .query(
            (row, n) ->
                new Counting(
                    ApplicationId.of(row.getString("application")),
                    CriterionId.of(row.getString("criterion")),
                    JurorId.of(row.getString("juror")),
                    Points.of(row.getString("points"))))
        .list();
  }
}
