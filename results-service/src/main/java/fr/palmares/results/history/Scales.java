package fr.palmares.results.history;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rulebooks known here, by edition, and the level scales that they order. */
final class Scales {

  private final NavigableMap<EditionYear, Rulebook> rulebooks = new TreeMap<>();

  Scales(Collection<Rulebook> rulebooks) {
    rulebooks.forEach(rulebook -> this.rulebooks.put(rulebook.edition(), rulebook));
  }

  Optional<Rulebook> rulebook(EditionYear edition) {
    return Optional.ofNullable(rulebooks.get(edition));
  }

  List<Rulebook> rulebooks(EditionYear from, EditionYear to) {
    return List.copyOf(rulebooks.subMap(from, true, to, true).values());
  }

  /** The scale of a participation, if a rulebook has it: its own edition's, else the latest. */
  @Nullable LevelScale of(Participation participation) {
    Rulebook own = rulebooks.get(participation.edition());
    if (own != null && own.levelScale().id().equals(participation.scale())) {
      return own.levelScale();
    }
    return named(participation.scale());
  }

  /** A scale as the latest rulebook that has it orders it; null where none has. */
  @Nullable LevelScale named(LevelScaleId id) {
    return rulebooks.descendingMap().values().stream()
        .map(Rulebook::levelScale)
        .filter(scale -> scale.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** How high a participation's level stands on its own scale; null where nobody can tell. */
  @Nullable Integer rank(Participation participation) {
    LevelScale scale = participation.levelKnown() ? of(participation) : null;
    OptionalInt rank =
        scale == null
            ? OptionalInt.empty()
            : scale.rank(participation.scale(), participation.level());
    return rank.isPresent() ? (Integer) rank.getAsInt() : null;
  }
}
