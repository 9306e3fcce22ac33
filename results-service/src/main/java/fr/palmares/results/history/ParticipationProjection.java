package fr.palmares.results.history;

import fr.palmares.eventing.Tables;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.results.history.ParticipationRow.Figures;
import fr.palmares.results.history.ParticipationRow.Who;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import fr.palmares.results.history.PastEvent.PastPalmaresWithdrawn;
import fr.palmares.results.history.PastEvent.PastResultCorrected;
import fr.palmares.results.levels.AwardEvent.LevelCorrected;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.sql.Types;
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
  private final ParticipationTable table;

  ParticipationProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.table = new ParticipationTable(jdbc);
  }

  @EventHandler
  void on(PastPalmaresImported event) {
    event.results().forEach(result -> table.insert(row(event.edition(), event.scale(), result)));
  }

  /** What holds instead of what was told before of the same authority, if anything was. */
  @EventHandler
  void on(PastResultCorrected event) {
    PastResult result = event.result();
    jdbc.sql(
            """
            delete from participation
            where edition = :edition and application is null
              and (case when siren is not null and cast(:siren as text) is not null
                     then siren = :siren else kind = :kind and slug = :slug end
                   or coalesce(siren, kind || '-' || slug) = :insteadOf)
            """)
        .param("edition", event.edition().value())
        .param("siren", Scalar.textOf(result.siren()), Types.VARCHAR)
        .param("kind", result.kind().text())
        .param("slug", LocalAuthority.slug(result.authority()))
        .param("insteadOf", Scalar.textOf(event.insteadOf()), Types.VARCHAR)
        .update();
    table.insert(row(event.edition(), event.scale(), result));
  }

  @EventHandler
  void on(PastPalmaresWithdrawn event) {
    jdbc.sql("delete from participation where edition = ? and application is null")
        .param(event.edition().value())
        .update();
  }

  private static ParticipationRow row(EditionYear edition, LevelScaleId scale, PastResult result) {
    return new ParticipationRow(
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
      table.insert(
          new ParticipationRow(
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
        .param("level", Scalar.textOf(event.after()), Types.VARCHAR)
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
}
