package fr.palmares.results.pressrelease;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.history.Histories;
import fr.palmares.results.palmares.PalmaresQuery;
import fr.palmares.results.palmares.PalmaresView;
import fr.palmares.results.palmares.PalmaresView.Result;
import fr.palmares.results.pressrelease.PressRelease.Highlight;
import fr.palmares.results.wording.French;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private final Template template = template();

  PressReleaseQuery(PalmaresQuery palmares, Histories histories, Evaluations evaluations) {
    this.palmares = palmares;
    this.histories = histories;
    this.evaluations = evaluations;
  }

  private static Template template() {
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(
                PressReleaseQuery.class.getResourceAsStream("press-release.md.mustache")),
            StandardCharsets.UTF_8)) {
      return Mustache.compiler().escapeHTML(false).compile(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The press release as Markdown, in French.
   *
   * @throws fr.palmares.kernel.Refusal {@code no-palmares} before the embargo's end
   */
  String markdown(EditionYear edition) {
    LevelScale scale = palmares.published(edition).rulebook().levelScale();
    return template.execute(facts(palmares.palmares(edition), scale));
  }

  private PressRelease facts(PalmaresView view, LevelScale scale) {
    return new PressRelease(
        view.label(),
        view.edition().text(),
        French.ordinal(histories.ordinal(view.edition())),
        view.results().size() + (view.results().size() > 1 ? " candidatures" : " candidature"),
        levelSentence(view, scale),
        highest(view, scale),
        view.mentions().stream()
            .map(m -> new PressRelease.Mention(m.name(), m.authority(), m.grounds()))
            .toList(),
        levels(view, scale),
        French.list(evaluations.organizations(view.edition())));
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
  private List<Highlight> highest(PalmaresView view, LevelScale scale) {
    int highest = view.results().stream().mapToInt(r -> scale.rank(r.level())).max().orElse(0);
    return view.results().stream()
        .filter(result -> highest > 0 && scale.rank(result.level()) == highest)
        .sorted(Comparator.comparing(Result::authority, French.alphabetical()))
        .map(result -> new Highlight(result.authority(), claim(view, result, scale)))
        .toList();
  }

  private String claim(PalmaresView view, Result result, LevelScale scale) {
    LocalAuthority authority =
        LocalAuthority.of(result.kind(), result.siren(), result.authority(), result.department());
    return Claim.of(
        view.edition(), result.level(), scale, histories.before(view.edition(), authority));
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
