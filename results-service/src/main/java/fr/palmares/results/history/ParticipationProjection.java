package fr.palmares.results.history;

import fr.palmares.eventing.Tables;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import fr.palmares.results.levels.AwardEvent.LevelCorrected;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every participation: told of the past, or published here. */
@Component
@ProcessingGroup("participations-v1")
@Tables("participation")
class ParticipationProjection {

  private static final String HERE = "palmarès";

  private final JdbcClient jdbc;

  ParticipationProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(PastPalmaresImported event) {
    for (PastResult result : event.results()) {
      insert(
          new Row(
              event.edition(),
              event.scale(),
              result.kind(),
              result.siren(),
              result.authority(),
              result.outcomeKnown(),
              result.level(),
              result.mention(),
              result.source(),
              null,
              null));
    }
  }

  @EventHandler
  void on(PalmaresPublished event) {
    for (Outcome outcome : event.outcomes()) {
      insert(
          new Row(
              event.edition(),
              event.rulebook().levelScale().id(),
              outcome.authority().kind(),
              outcome.authority().siren(),
              outcome.authority().name(),
              true,
              outcome.level(),
              mentions(event, outcome),
              HERE,
              event.embargoUntil(),
              outcome.application()));
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

  private static @Nullable String mentions(PalmaresPublished event, Outcome outcome) {
    return outcome.mentions().isEmpty()
        ? null
        : String.join(
            ", ",
            outcome.mentions().stream().map(id -> event.rulebook().mention(id).name()).toList());
  }

  private record Row(
      EditionYear edition,
      LevelScaleId scale,
      AuthorityKind kind,
      @Nullable Scalar siren,
      String name,
      boolean levelKnown,
      @Nullable Scalar level,
      @Nullable String mention,
      String source,
      @Nullable Instant embargoUntil,
      @Nullable Scalar application) {}

  private void insert(Row row) {
    jdbc.sql(
            """
            insert into participation (edition, scale, kind, siren, name, slug, level_known, level,
                                       mention, source, embargo_until, application)
            values (:edition, :scale, :kind, :siren, :name, :slug, :levelKnown, :level, :mention,
                    :source, :embargoUntil, :application)
            """)
        .param("edition", row.edition().value())
        .param("scale", row.scale().text())
        .param("kind", row.kind().text())
        .param("siren", text(row.siren()), Types.VARCHAR)
        .param("name", row.name())
        .param("slug", LocalAuthority.slug(row.name()))
        .param("levelKnown", row.levelKnown())
        .param("level", text(row.level()), Types.VARCHAR)
        .param("mention", row.mention(), Types.VARCHAR)
        .param("source", row.source())
        .param(
            "embargoUntil",
            row.embargoUntil() == null ? null : row.embargoUntil().atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("application", text(row.application()), Types.VARCHAR)
        .update();
  }

  private static @Nullable String text(@Nullable Scalar scalar) {
    return scalar == null ? null : scalar.text();
  }
}
