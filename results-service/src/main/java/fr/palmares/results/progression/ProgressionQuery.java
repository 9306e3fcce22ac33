package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Siren;
import fr.palmares.results.history.Histories;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import fr.palmares.results.history.Progress.Comparison;
import fr.palmares.results.palmares.PalmaresQuery;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how authorities progressed, one by one and between two editions. */
@Component
class ProgressionQuery {

  /**
   * An authority that took part in both editions.
   *
   * @param comparison whether the two levels can be compared, and why not
   * @param steps levels risen, or fallen below zero; null unless comparable
   */
  record Line(
      AuthorityId authority,
      String name,
      @Nullable LevelId before,
      @Nullable LevelId after,
      Comparison comparison,
      @Nullable Integer steps) {}

  private final JdbcClient jdbc;
  private final Histories histories;
  private final PalmaresQuery palmares;

  ProgressionQuery(JdbcClient jdbc, Histories histories, PalmaresQuery palmares) {
    this.jdbc = jdbc;
    this.histories = histories;
    this.palmares = palmares;
  }

  /**
   * An authority's participations, oldest first.
   *
   * @throws Refusal {@code unknown-authority} when it never took part
   */
  List<Participation> trajectory(AuthorityId authority) {
    List<Participation> participations = named(authority).map(histories::of).orElse(List.of());
    if (participations.isEmpty()) {
      throw Refusal.unknown("unknown-authority", "no participation of '%s' is known", authority);
    }
    return participations;
  }

  /**
   * Those who took part in both editions, best progression first; what cannot be compared comes
   * last and says why.
   *
   * @param to an edition whose palmarès is public here
   */
  List<Line> between(EditionYear from, EditionYear to) {
    if (from.compareTo(to) >= 0) {
      throw Refusal.invalid("editions-out-of-order", "from", "compare an earlier edition first");
    }
    PalmaresPublished later = palmares.published(to);
    return later.outcomes().stream()
        .map(outcome -> line(from, later, outcome))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(
                    Line::steps, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
                .reversed()
                .thenComparing(Line::name))
        .toList();
  }

  private Optional<Line> line(EditionYear from, PalmaresPublished later, Outcome outcome) {
    return histories.of(outcome.authority()).stream()
        .filter(participation -> participation.edition().equals(from))
        .findFirst()
        .map(before -> line(before, later, outcome));
  }

  private static Line line(Participation before, PalmaresPublished later, Outcome outcome) {
    Progress progress =
        Progress.of(
            List.of(before), later.edition(), outcome.level(), later.rulebook().levelScale());
    return new Line(
        outcome.authority().id(),
        outcome.authority().name(),
        before.level(),
        outcome.level(),
        progress.comparison(),
        progress.comparison() == Comparison.COMPARABLE ? progress.steps() : null);
  }

  /** An identifier is a SIREN, or a kind and a name as a slug. */
  private Optional<LocalAuthority> named(AuthorityId authority) {
    return jdbc.sql(
            """
            select kind, siren, name from participation
            where siren = :id or (siren is null and kind || '-' || slug = :id)
            order by siren nulls last, edition desc limit 1
            """)
        .param("id", authority.text())
        .query(
            (row, n) ->
                LocalAuthority.of(
                    AuthorityKind.of(row.getString(1)),
                    Optional.ofNullable(row.getString(2)).map(Siren::of).orElse(null),
                    row.getString(3),
                    null))
        .optional();
  }
}
