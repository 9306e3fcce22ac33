package fr.palmares.platform.demo;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.platform.demo.Outcome.Award;
import fr.palmares.platform.demo.Outcome.Result;
import fr.palmares.platform.edition.EditionFolder;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The outcome for people, in French. */
final class PalmaresText {
  private final EditionFolder folder;
  private final Outcome outcome;
  private final StringBuilder text = new StringBuilder();

  private PalmaresText(EditionFolder folder, Outcome outcome) {
    this.folder = folder;
    this.outcome = outcome;
  }

  static String of(EditionFolder folder, Outcome outcome) {
    PalmaresText written = new PalmaresText(folder, outcome);
    written.levels();
    written.mentions();
    written.line("\nCommuniqué de presse\n");
    written.line(outcome.pressRelease().strip());
    return written.text.toString();
  }

  private void levels() {
    LevelScale scale = folder.rulebook().levelScale();
    line("\nPalmarès %s : %s".formatted(folder.year(), folder.rulebook().label()));
    List<Level> highestFirst = new ArrayList<>(scale.levels());
    Collections.reverse(highestFirst);
    highestFirst.forEach(level -> level(level.id(), level.name()));
    if (outcome.count(null) > 0) {
      level(null, scale.noLevel());
    }
  }

  private void level(@Nullable LevelId level, String name) {
    line("\n%s : %d".formatted(name, outcome.count(level)));
    outcome.results().stream()
        .filter(result -> Objects.equals(result.level(), level))
        .forEach(this::result);
  }

  private void result(Result result) {
    String before =
        result.previousEdition() == null
            ? ""
            : "   (%s en %d)".formatted(previous(result), result.previousEdition());
    line(
        String.format(
            Locale.FRENCH,
            "  %-44s %6.2f %%%s",
            result.authority(),
            result.percent().rounded(4).setScale(2, RoundingMode.HALF_UP),
            before));
  }

  private String previous(Result result) {
    return folder.rulebook().levelScale().levels().stream()
        .filter(level -> level.id().text().equals(result.previousLevel()))
        .map(Level::name)
        .findFirst()
        .orElse(String.valueOf(result.previousLevel()));
  }

  private void mentions() {
    line("\nMentions");
    if (outcome.awards().isEmpty()) {
      line("  aucune");
    }
    outcome.awards().forEach(this::mention);
  }

  private void mention(Award award) {
    line("  %s : %s".formatted(award.name(), award.authority()));
    if (!award.grounds().isEmpty()) {
      line("    " + award.grounds());
    }
    if (award.firstChoice() != null && !award.firstChoice().equals(award.authority())) {
      line("    Premier choix de la règle : " + award.firstChoice());
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
