package fr.palmares.results.history;

import fr.palmares.eventing.Tables;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import fr.palmares.results.history.PastEvent.PastResultCorrected;
import fr.palmares.results.levels.AwardEvent.LevelCorrected;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every participation: told of the past, or published here. */
@Component
@ProcessingGroup("participations-v2")
@Tables("participation")
class ParticipationProjection {

  private static final String HERE = "palmarès";

  private final JdbcClient jdbc;

  ParticipationProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(PastPalmaresImported event) {
    event.results().forEach(result -> insert(row(event.edition(), event.scale(), result)));
  }

  /** What holds instead of what was told before of the same authority, if anything was. */
  @EventHandler
  void on(PastResultCorrected event) {
    PastResult result = event.result();
    jdbc.sql(
            """
            delete from participation
            where edition = :edition and application is null
              and case when siren is not null and cast(:siren as text) is not null
                    then siren = :siren else kind = :kind and slug = :slug end
            """)
        .param("edition", event.edition().value())
        .param("siren", text(result.siren()), Types.VARCHAR)
        .param("kind", result.kind().text())
        .param("slug", LocalAuthority.slug(result.authority()))
        .update();
    insert(row(event.edition(), event.scale(), result));
  }

  private static Row row(EditionYear edition, LevelScaleId scale, PastResult result) {
    return new Row(
        edition,
        scale,
        new Who(result.kind(), result.siren(), result.authority(), result.department(), null, null),
        result.outcomeKnown(),
        result.level(),
        result.mention(),
        result.source(),
        null,
        null);
  }

  @EventHandler
  void on(PalmaresPublished event) {
    Map<Percentage, Integer> standings = standings(event.outcomes());
    for (Outcome outcome : event.outcomes()) {
      LocalAuthority authority = outcome.authority();
      insert(
          new Row(
              event.edition(),
              event.rulebook().levelScale().id(),
              new Who(
                  authority.kind(),
                  authority.siren(),
                  authority.name(),
                  authority.department(),
                  authority.region(),
                  authority.population()),
              true,
              outcome.level(),
              mentions(event, outcome),
              HERE,
              event.embargoUntil(),
              new Figures(outcome, standings.getOrDefault(outcome.percentage(), 0))));
    }
  }

  /** An erratum; before the publication there is nothing here to correct. */
  @EventHandler
  void on(LevelCorrected event) {
    jdbc.sql("update participation set level = :level where application = :application")
        .param("level", text(event.after()), Types.VARCHAR)
        .param("application", event.application().text())
        .update();
  }

  /** How many did better, and one, by percentage. */
  private static Map<Percentage, Integer> standings(List<Outcome> outcomes) {
    List<Percentage> bestFirst =
        outcomes.stream().map(Outcome::percentage).sorted(Comparator.reverseOrder()).toList();
    Map<Percentage, Integer> standings = new HashMap<>();
    for (int i = 0; i < bestFirst.size(); i++) {
      standings.putIfAbsent(bestFirst.get(i), i + 1);
    }
    return standings;
  }

  private static @Nullable String mentions(PalmaresPublished event, Outcome outcome) {
    return outcome.mentions().isEmpty()
        ? null
        : String.join(
            ", ",
            outcome.mentions().stream().map(id -> event.rulebook().mention(id).name()).toList());
  }

  private record Who(
      AuthorityKind kind,
      @Nullable Scalar siren,
      String name,
      @Nullable String department,
      @Nullable String region,
      @Nullable Integer population) {}

  private record Figures(Outcome outcome, int standing) {}

  private record Row(
      EditionYear edition,
      LevelScaleId scale,
      Who who,
      boolean levelKnown,
      @Nullable Scalar level,
      @Nullable String mention,
      String source,
      @Nullable Instant embargoUntil,
      @Nullable Figures figures) {}

  private void insert(Row row) {
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
        .param("siren", text(row.who().siren()), Types.VARCHAR)
        .param("name", row.who().name())
        .param("slug", LocalAuthority.slug(row.who().name()))
        .param("department", row.who().department(), Types.VARCHAR)
        .param("region", row.who().region(), Types.VARCHAR)
        .param("population", row.who().population(), Types.INTEGER)
        .param("levelKnown", row.levelKnown())
        .param("level", text(row.level()), Types.VARCHAR)
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

  private static @Nullable String text(@Nullable Scalar scalar) {
    return scalar == null ? null : scalar.text();
  }
}
