package fr.palmares.evaluation.deliberation.why;

import fr.palmares.evaluation.deliberation.casefile.CaseFile;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Evaluated;
import fr.palmares.evaluation.deliberation.casefile.CaseFiles;
import fr.palmares.evaluation.deliberation.why.WhyView.RulebookUsed;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.scoring.AssignedJurors;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.rulebook.Rulebook;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers why an application has its level. Who may ask is the asker's to check. */
@Component
class WhyQuery {

  private final JdbcClient jdbc;
  private final Juries juries;
  private final KnownEditions editions;
  private final CaseFiles files;
  private final AssignedJurors assigned;

  WhyQuery(
      JdbcClient jdbc,
      Juries juries,
      KnownEditions editions,
      CaseFiles files,
      AssignedJurors assigned) {
    this.assigned = assigned;
    this.jdbc = jdbc;
    this.juries = juries;
    this.editions = editions;
    this.files = files;
  }

  /** The chain of reasons, as far as the deliberation has come and this reader may know it. */
  WhyView of(ApplicationId application, Actor reader) {
    editions.standing(application).checkKnown(application);
    EditionYear edition = application.edition();
    Jury jury = juries.of(edition);
    jury.checkOpened();
    CaseFile whole = files.of(application);
    CaseFile file = jury.sits(reader.id()) ? whole.toJuror(reader.id()) : whole;
    Evaluated evaluated = file.evaluated();
    int version = evaluated == null ? jury.rulebookVersion() : evaluated.rulebookVersion();
    Rulebook rulebook = editions.rulebook(edition, version);
    List<JurorId> members = jury.jurors().stream().map(Juror::id).toList();
    return new Why(file, rulebook, members, assigned.expected(application, members))
        .under(used(edition, version));
  }

  private RulebookUsed used(EditionYear edition, int version) {
    return jdbc.sql(
            """
            select fingerprint, event_id, adopted_at
            from known_rulebook where edition = ? and version = ?
            """)
        .params(edition.value(), version)
        .query(
            (row, n) ->
                new RulebookUsed(
                    version,
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    Optional.ofNullable(row.getTimestamp(3))
                        .map(Timestamp::toInstant)
                        .orElse(null)))
        .single();
  }
}
