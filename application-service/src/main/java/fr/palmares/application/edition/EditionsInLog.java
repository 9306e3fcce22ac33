package fr.palmares.application.edition;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads editions from the log itself and guards them with the database's advisory locks. */
@Component
class EditionsInLog implements Editions {

  private final Streams streams;

  EditionsInLog(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Edition heldFor(EditionId edition) {
    streams.lockShared(edition.toString());
    return load(edition.toString());
  }

  @Override
  public void changing(EditionId edition) {
    streams.lockExclusive(edition.toString());
  }

  @Override
  public List<Rulebook> rulebooksBefore(EditionYear edition) {
    return streams.named("edition", EditionId.BEGINNING).stream()
        .map(this::load)
        .map(Edition::rulebook)
        .flatMap(Stream::ofNullable)
        .filter(rulebook -> rulebook.edition().compareTo(edition) < 0)
        .sorted(Comparator.comparing(Rulebook::edition).reversed())
        .toList();
  }

  private Edition load(String stream) {
    return streams.load(stream, EditionEvent.class, Edition.NONE, Edition::evolve);
  }
}
