package fr.palmares.evaluation.progress;

import fr.palmares.evaluation.edition.KnownEdition;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.progress.EvaluationStatus.Member;
import fr.palmares.evaluation.progress.EvaluationStatus.SheetCount;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how far the evaluation of an edition is. */
@Component
public class EvaluationStatusQuery {

  /** Applications that compete and that this viewer may know of. */
  private static final String VISIBLE =
      """
      with visible as (
        select application from known_application
        where edition = :edition and submitted and not withdrawn and not ineligible
          and not exists (
            select from evaluation_sheet own
            where own.application = known_application.application
              and own.juror = :viewer and own.recused))
      """;

  private static final String HANDED_IN =
      """
      select count(*) from evaluation_sheet natural join visible where submitted and not recused
      """;

  /** Who is to score what: the assigned jurors, everyone where nobody is; recused ones never. */
  private static final String EXPECTED =
      """
      select count(*) from visible, evaluation_juror j
      where j.edition = :edition
        and (not exists (select from assigned_juror a where a.application = visible.application)
             or exists (select from assigned_juror a
                        where a.application = visible.application and a.juror = j.juror))
        and not exists (select from evaluation_sheet s
                        where s.application = visible.application and s.juror = j.juror
                          and s.recused)
      """;

  private final JdbcClient jdbc;
  private final Juries juries;
  private final KnownEditions editions;

  EvaluationStatusQuery(JdbcClient jdbc, Juries juries, KnownEditions editions) {
    this.jdbc = jdbc;
    this.juries = juries;
    this.editions = editions;
  }

  /**
   * The status as a viewer may see it.
   *
   * @param who who looks; a recusal of theirs hides its application
   */
  public EvaluationStatus of(EditionYear edition, ActorId who) {
    KnownEdition known = editions.edition(edition);
    Optional<Phase> phase = phase(edition);
    List<Member> members = members(edition);
    String viewer = who.text();
    boolean judges = juries.of(edition).sits(who);
    return new EvaluationStatus(
        edition,
        phase.map(Phase::name).orElse(known.ready() ? "ready" : "awaiting-applications"),
        phase.map(Phase::rulebookVersion).orElse(known.rulebookVersion()),
        count("select count(*) from visible", edition, viewer),
        members,
        judges
            ? new SheetCount(
                count(EXPECTED + " and j.juror = :viewer", edition, viewer),
                count(HANDED_IN + " and juror = :viewer", edition, viewer))
            : new SheetCount(count(EXPECTED, edition, viewer), count(HANDED_IN, edition, viewer)),
        count("select count(*) from evaluation_outcome natural join visible", edition, viewer));
  }

  private record Phase(String name, int rulebookVersion) {}

  private Optional<Phase> phase(EditionYear edition) {
    return jdbc.sql("select phase, rulebook_version from evaluation_phase where edition = ?")
        .param(edition.value())
        .query((row, n) -> new Phase(row.getString(1), row.getInt(2)))
        .optional();
  }

  private List<Member> members(EditionYear edition) {
    return jdbc.sql(
            "select juror, organization from evaluation_juror where edition = ? order by place")
        .param(edition.value())
        .query((row, n) -> new Member(JurorId.of(row.getString(1)), row.getString(2)))
        .list();
  }

  private int count(String select, EditionYear edition, String viewer) {
    return jdbc.sql(VISIBLE + select)
        .param("edition", edition.value())
        .param("viewer", viewer)
        .query(Integer.class)
        .single();
  }
}
