package fr.palmares.results.pressrelease;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.history.Histories;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import fr.palmares.results.mentions.RevisableFigures;
import fr.palmares.results.palmares.PalmaresQuery;
import fr.palmares.results.palmares.PalmaresView;
import fr.palmares.results.palmares.PalmaresView.Result;
import fr.palmares.results.pressrelease.PressRelease.Figures;
import fr.palmares.results.pressrelease.PressRelease.Highlight;
import fr.palmares.results.wording.French;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Writes the press release of a published palmarès: every fact is read from it, none from the
 * template.
 */
@Component
class PressReleaseQuery {

  private final PalmaresQuery palmares;
  private final Histories histories;
  private final Evaluations evaluations;
  private final PressReleaseTemplate markdown;
  private final PressReleaseTemplate html;

  /**
   * Loads the templates.
   *
   * @param folder where {@code press-release.md.mustache} and {@code press-release.html.mustache}
   *     are; the project's own unless an organizer has others
   */
  PressReleaseQuery(
      PalmaresQuery palmares,
      Histories histories,
      Evaluations evaluations,
      ResourceLoader resources,
      @Value("${palmares.press-release.folder}") String folder) {
    this.palmares = palmares;
    this.histories = histories;
    this.evaluations = evaluations;
    this.markdown = template(resources.getResource(folder + "press-release.md.mustache"), false);
    this.html = template(resources.getResource(folder + "press-release.html.mustache"), true);
  }

  private static PressReleaseTemplate template(Resource file, boolean html) {
    try {
      return PressReleaseTemplate.of(file.getContentAsString(StandardCharsets.UTF_8), html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The press release as Markdown, in French.
   *
   * @throws Refusal {@code no-palmares} before the embargo's end, {@code press-release-disagrees},
   *     {@code mention-outdated}
   */
  String markdown(EditionYear edition) {
    return markdown.print(facts(edition));
  }

  /**
   * The same as HTML.
   *
   * @throws Refusal as of {@link #markdown}
   */
  String html(EditionYear edition) {
    return html.print(facts(edition));
  }

  private PressRelease facts(EditionYear edition) {
    Rulebook rulebook = palmares.published(edition).rulebook();
    return facts(
        palmares.palmares(edition),
        rulebook.levelScale(),
        new SameLabel(rulebook, evaluations.rulebooks()));
  }

  private PressRelease facts(PalmaresView view, LevelScale scale, SameLabel label) {
    Map<Result, List<Participation>> earlier = new LinkedHashMap<>();
    view.results().forEach(result -> earlier.put(result, earlier(view, result)));
    Map<Result, Progress> progress = new LinkedHashMap<>();
    earlier.forEach(
        (result, before) ->
            progress.put(result, Progress.of(before, view.edition(), result.level(), scale)));
    return new PressRelease(
        view.label(),
        view.edition().text(),
        French.ordinal(ordinal(view.edition(), label)),
        French.countFeminine(view.results().size(), "candidature"),
        levelSentence(view, scale),
        highest(view, scale, earlier),
        progressions(progress, scale),
        view.mentions().stream().map(mention -> mention(view, mention, earlier, scale)).toList(),
        levels(view, scale),
        French.list(evaluations.organizations(view.edition())),
        progress.entrySet().stream()
            .map(
                line ->
                    new Figures(
                        line.getKey().authority(),
                        scale.rank(line.getKey().level()),
                        line.getValue().steps()))
            .toList());
  }

  /** Of this label, as far as its editions are known here. */
  private int ordinal(EditionYear edition, SameLabel label) {
    return 1 + (int) histories.scalesBefore(edition).stream().filter(label::awards).count();
  }

  /** Its grounds were written when it was granted: they may speak of what was corrected since. */
  private static PressRelease.Mention mention(
      PalmaresView view,
      PalmaresView.Mention mention,
      Map<Result, List<Participation>> earlier,
      LevelScale scale) {
    earlier.keySet().stream()
        .filter(result -> result.application().equals(mention.application()))
        .filter(
            result ->
                !RevisableFigures.of(
                        view.edition(),
                        result.level(),
                        scale,
                        earlier.getOrDefault(result, List.of()))
                    .hold(mention.figures()))
        .findFirst()
        .ifPresent(
            result -> {
              throw Refusal.conflict(
                  "mention-outdated",
                  "'%s' was granted to %s on figures that do not hold any more: %s",
                  mention.name(),
                  mention.authority(),
                  mention.figures());
            });
    return new PressRelease.Mention(
        mention.name(), mention.authority(), French.sentence(mention.grounds()));
  }

  private static String levelSentence(PalmaresView view, LevelScale scale) {
    List<String> parts = new ArrayList<>();
    for (Level level : scale.levels()) {
      int count = view.levels().getOrDefault(level.id().text(), 0);
      if (count > 0) {
        parts.add(
            French.countFeminine(count, "collectivité") + " au " + French.level(level.name()));
      }
    }
    int none = view.levels().getOrDefault(scale.noLevel(), 0);
    if (none > 0) {
      parts.add(French.countFeminine(none, "candidature") + " sans niveau");
    }
    return French.list(parts);
  }

  /** None when no application reached any level. */
  private static List<Highlight> highest(
      PalmaresView view, LevelScale scale, Map<Result, List<Participation>> earlier) {
    int highest = view.results().stream().mapToInt(r -> scale.rank(r.level())).max().orElse(0);
    return view.results().stream()
        .filter(result -> highest > 0 && scale.rank(result.level()) == highest)
        .sorted(Comparator.comparing(Result::authority, French.alphabetical()))
        .map(result -> new Highlight(result.authority(), claim(result, view, scale, earlier)))
        .toList();
  }

  /** None when nobody rose. */
  private static List<Highlight> progressions(Map<Result, Progress> progress, LevelScale scale) {
    int most = progress.values().stream().mapToInt(Progress::steps).max().orElse(0);
    return progress.entrySet().stream()
        .filter(line -> most > 0 && line.getValue().steps() == most)
        .map(
            line ->
                new Highlight(
                    line.getKey().authority(),
                    Claim.rise(line.getValue(), line.getKey().level(), scale)))
        .sorted(Comparator.comparing(Highlight::authority, French.alphabetical()))
        .toList();
  }

  private static String claim(
      Result result,
      PalmaresView view,
      LevelScale scale,
      Map<Result, List<Participation>> earlier) {
    return Claim.of(view.edition(), result.level(), scale, earlier.getOrDefault(result, List.of()));
  }

  private List<Participation> earlier(PalmaresView view, Result result) {
    LocalAuthority authority =
        LocalAuthority.of(result.kind(), result.siren(), result.authority(), result.department());
    return histories.before(view.edition(), authority);
  }

  private static List<PressRelease.Level> levels(PalmaresView view, LevelScale scale) {
    List<@Nullable LevelId> highToLow = new ArrayList<>();
    highToLow.add(null);
    scale.levels().forEach(level -> highToLow.add(level.id()));
    Collections.reverse(highToLow);
    return highToLow.stream()
        .map(level -> level(view, scale, level))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<PressRelease.Level> level(
      PalmaresView view, LevelScale scale, @Nullable LevelId level) {
    List<String> authorities =
        view.results().stream()
            .filter(result -> Objects.equals(result.level(), level))
            .map(Result::authority)
            .sorted(French.alphabetical())
            .toList();
    return authorities.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PressRelease.Level(
                scale.name(level), authorities.size(), String.join(", ", authorities)));
  }
}
