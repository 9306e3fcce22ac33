package fr.palmares.platform.edition;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an earlier participation came out. An empty cell says that the level was not found, which is
 * less than knowing that there was none.
 *
 * @param level null for none, and when it is not known
 * @param known whether the outcome is known
 * @param scale what the line says of the scale; null when it says nothing
 */
record PastLevel(@Nullable LevelId level, boolean known, @Nullable LevelScaleId scale) {
  private static final Set<String> NONE = Set.of("none", "aucun", "aucune", "no label");

  /** The outcome that the line tells; what is wrong with it is noted. */
  static PastLevel of(Row row, @Nullable Rulebook rulebook) {
    LevelScaleId scale = row.valueOrNull("scale", LevelScaleId::of);
    LevelScale played =
        rulebook != null && (scale == null || scale.equals(rulebook.levelScale().id()))
            ? rulebook.levelScale()
            : null;
    String text = row.text("level");
    if (text.isEmpty()) {
      return new PastLevel(null, false, scale);
    }
    String noLevel = rulebook == null ? "none" : rulebook.levelScale().noLevel();
    if (NONE.contains(text.toLowerCase(Locale.ROOT)) || noLevel.equalsIgnoreCase(text)) {
      return new PastLevel(null, true, scale);
    }
    LevelId level =
        row.valueOrNull(
            "level",
            value -> onScale(value, played).map(Level::id).orElseGet(() -> LevelId.of(value)));
    if (scale != null && played != null && level != null && !played.has(level)) {
      row.problem("'%s' is not a level of the scale %s (rulebook.json)", text, scale);
    }
    return new PastLevel(level, true, scale);
  }

  /** People write a level by its id or by its name, in any case. */
  private static Optional<Level> onScale(String text, @Nullable LevelScale scale) {
    if (scale == null) {
      return Optional.empty();
    }
    Optional<Level> exact =
        scale.levels().stream().filter(level -> level.id().text().equals(text)).findFirst();
    return exact.or(
        () ->
            scale.levels().stream()
                .filter(
                    level ->
                        level.name().equalsIgnoreCase(text)
                            || level.id().text().equalsIgnoreCase(text))
                .findFirst());
  }
}
