package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.results.table.Csv;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is answered, as tables for spreadsheets. */
final class Tables {

  private Tables() {}

  static String trajectory(AuthorityId authority, List<Stage> stages) {
    return Csv.table(
        List.of(
            "authority",
            "edition",
            "scale",
            "name",
            "inherited",
            "level_known",
            "level",
            "mention",
            "source",
            "points",
            "percent",
            "axes",
            "rank",
            "participants",
            "compared_with",
            "comparison",
            "steps",
            "missed",
            "maybe_missed",
            "gained",
            "lost",
            "not_known"),
        stages.stream()
            .map(
                s ->
                    row(
                        authority,
                        s.edition(),
                        s.scale(),
                        s.name(),
                        s.inherited(),
                        s.levelKnown(),
                        s.level(),
                        s.mention(),
                        s.source(),
                        s.points(),
                        s.percent(),
                        s.axes(),
                        s.rank(),
                        s.participants(),
                        s.comparedWith(),
                        s.comparison(),
                        s.steps(),
                        s.missed(),
                        s.maybeMissed(),
                        criteria(s.gained()),
                        criteria(s.lost()),
                        s.notKnown())));
  }

  private static @Nullable List<?> criteria(@Nullable List<Stage.Move> moves) {
    return moves == null ? null : moves.stream().map(Stage.Move::criterion).toList();
  }

  static String progressions(List<Line> lines) {
    return Csv.table(
        List.of(
            "authority",
            "name",
            "former_name",
            "kind",
            "department",
            "region",
            "population",
            "scale_before",
            "before",
            "scale_after",
            "after",
            "comparison",
            "steps",
            "points_total",
            "points_like_for_like",
            "points_rubric_effect",
            "percent_total",
            "percent_like_for_like",
            "percent_rubric_effect"),
        lines.stream()
            .map(
                l ->
                    row(
                        l.authority(),
                        l.name(),
                        l.formerName(),
                        l.kind(),
                        l.department(),
                        l.region(),
                        l.population(),
                        l.scaleBefore(),
                        l.before(),
                        l.scaleAfter(),
                        l.after(),
                        l.comparison(),
                        l.steps(),
                        l.points() == null ? null : l.points().total(),
                        l.points() == null ? null : l.points().likeForLike(),
                        l.points() == null ? null : l.points().rubricEffect(),
                        l.percent() == null ? null : l.percent().total(),
                        l.percent() == null ? null : l.percent().likeForLike(),
                        l.percent() == null ? null : l.percent().rubricEffect())));
  }

  /** One row for each level of each edition, those without one and unknown ones included. */
  static String distribution(List<Distribution> editions) {
    return Csv.table(
        List.of("edition", "scale", "complete", "participants", "level", "authorities"),
        editions.stream()
            .flatMap(
                e ->
                    Stream.concat(
                            e.levels().entrySet().stream()
                                .map(level -> row(level.getKey(), level.getValue())),
                            Stream.of(row("(none)", e.noLevel()), row("(unknown)", e.unknown())))
                        .map(
                            level ->
                                row(
                                    e.edition(),
                                    e.scale(),
                                    e.complete(),
                                    e.participants(),
                                    level.get(0),
                                    level.get(1)))));
  }

  static String retention(List<Retention> editions) {
    return Csv.table(
        List.of(
            "edition",
            "complete",
            "participants",
            "newcomers",
            "returning",
            "kept",
            "lost",
            "unidentified"),
        editions.stream()
            .map(
                e ->
                    row(
                        e.edition(),
                        e.complete(),
                        e.participants(),
                        e.newcomers(),
                        e.returning(),
                        e.kept(),
                        e.lost(),
                        e.unidentified())));
  }

  static String cohorts(List<Cohort> cohorts) {
    return Csv.table(
        List.of(
            "first",
            "complete",
            "size",
            "edition",
            "taking_part",
            "scale",
            "mean_level",
            "levels_known"),
        cohorts.stream()
            .flatMap(
                c ->
                    c.editions().stream()
                        .map(
                            e ->
                                row(
                                    c.first(),
                                    c.complete(),
                                    c.size(),
                                    e.edition(),
                                    e.takingPart(),
                                    e.scale(),
                                    e.meanLevel(),
                                    e.levelsKnown()))));
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }
}
