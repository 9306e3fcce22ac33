package fr.palmares.application.submission.dossier;

import fr.palmares.application.submission.carryover.CarriedQuery;
import fr.palmares.application.submission.dossier.Dossier.Evidence;
import fr.palmares.application.submission.dossier.Dossier.Line;
import fr.palmares.application.submission.dossier.Dossier.Page;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what an application says and which applications an edition has. */
@Component
public class DossierQuery {

  private static final String EVERY =
      """
      select application, authority, status from application_overview
      where edition = ? and application > ? and application <> all (?)
      order by application limit ?
      """;

  private static final String HANDED_IN =
      """
      select application, authority, status from application_overview
      where edition = ? and application > ? and application <> all (?)
        and application in (select application from application_receipt)
      order by application limit ?
      """;

  private final JdbcClient jdbc;
  private final CarriedQuery carried;

  DossierQuery(JdbcClient jdbc, CarriedQuery carried) {
    this.carried = carried;
    this.jdbc = jdbc;
  }

  /**
   * The whole application.
   *
   * @throws Refusal {@code unknown-application}
   */
  public Dossier dossier(ApplicationId application) {
    return jdbc.sql(
            """
            select edition, authority, owner, status, reason, amendments, extended_until
            from application_overview where application = ?
            """)
        .param(application.text())
        .query(
            (row, n) ->
                new Dossier(
                    application,
                    new EditionYear(row.getInt(1)),
                    AuthorityId.of(row.getString(2)),
                    Optional.ofNullable(row.getString(3)).map(ActorId::of).orElse(null),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    instant(row, 7),
                    answers(application),
                    evidence(application),
                    carried.toConfirm(application)))
        .optional()
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "unknown-application", "no application '%s' is known", application));
  }

  /**
   * A page of an edition's applications.
   *
   * @param closed those that the reader may not see
   * @param after the last one of the page before; null for the first page
   */
  public Page page(
      EditionYear edition, Set<String> closed, @Nullable ApplicationId after, int limit) {
    return page(EVERY, edition, closed, after, limit);
  }

  /** As {@link #page}, of the applications that were ever handed in. */
  public Page handedIn(
      EditionYear edition, Set<String> closed, @Nullable ApplicationId after, int limit) {
    return page(HANDED_IN, edition, closed, after, limit);
  }

  private Page page(
      String statement,
      EditionYear edition,
      Set<String> closed,
      @Nullable ApplicationId after,
      int limit) {
    List<Line> lines =
        jdbc.sql(statement)
            .param(edition.value())
            .param(after == null ? "" : after.text())
            .param(closed.toArray(new String[0]))
            .param(limit + 1)
            .query(
                (row, n) ->
                    new Line(
                        ApplicationId.of(row.getString(1)),
                        AuthorityId.of(row.getString(2)),
                        row.getString(3)))
            .list();
    return lines.size() <= limit
        ? new Page(lines, null)
        : new Page(lines.subList(0, limit), lines.get(limit - 1).application());
  }

  private Map<CriterionId, String> answers(ApplicationId application) {
    Map<CriterionId, String> answers = new TreeMap<>((a, b) -> a.text().compareTo(b.text()));
    jdbc.sql("select criterion, answer from application_answer where application = ?")
        .param(application.text())
        .query((row, n) -> answers.put(CriterionId.of(row.getString(1)), row.getString(2)))
        .list();
    return answers;
  }

  private List<Evidence> evidence(ApplicationId application) {
    return jdbc.sql(
            """
            select criterion, name, link, media_type, size, sha256, erased_at
            from application_evidence
            where application = ? order by criterion, name
            """)
        .param(application.text())
        .query(
            (row, n) ->
                new Evidence(
                    CriterionId.of(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, Long.class),
                    row.getString(6),
                    instant(row, 7)))
        .list();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }
}
