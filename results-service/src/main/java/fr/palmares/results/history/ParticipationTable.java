package fr.palmares.results.history;

import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Scalar;
import fr.palmares.results.history.ParticipationRow.Figures;
import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows for {@link ParticipationProjection}. */
final class ParticipationTable {

  private final JdbcClient jdbc;

  ParticipationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ParticipationRow row) {
    Figures figures = row.figures();
    jdbc.sql(
            """
            insert into participation (edition, scale, kind, siren, name, slug, department, region,
                                       population, level_known, level, mention, source,
                                       embargo_until, application, points, percent, standing)
            values (:edition, :scale, :kind, :siren, :name, :slug, :department, :region,
                    :population, :levelKnown, :level, :mention, :source,
                    :embargoUntil, :application, :points, :percent, :standing)
            """)
        .param("edition", row.edition().value())
        .param("scale", row.scale().text())
        .param("kind", row.who().kind().text())
        .param("siren", Scalar.textOf(row.who().siren()), Types.VARCHAR)
        .param("name", row.who().name())
        .param("slug", LocalAuthority.slug(row.who().name()))
        .param("department", row.who().department(), Types.VARCHAR)
        .param("region", row.who().region(), Types.VARCHAR)
        .param("population", row.who().population(), Types.INTEGER)
        .param("levelKnown", row.levelKnown())
        .param("level", Scalar.textOf(row.level()), Types.VARCHAR)
        .param("mention", row.mention(), Types.VARCHAR)
        .param("source", row.source())
        .param(
            "embargoUntil",
            row.embargoUntil() == null ? null : row.embargoUntil().atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param(
            "application",
            figures == null ? null : figures.outcome().application().text(),
            Types.VARCHAR)
        .param("points", figures == null ? null : figures.outcome().total().text(), Types.VARCHAR)
        .param(
            "percent",
            figures == null ? null : figures.outcome().percentage().text(),
            Types.VARCHAR)
        .param("standing", figures == null ? null : figures.standing(), Types.INTEGER)
        .update();
  }
}
