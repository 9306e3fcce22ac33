package fr.palmares.results.mentions;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads mentions off their own streams, so that nothing that was just decided is missed. */
@Component
public class MentionBooks {

  private final Streams streams;
  private final Contenders contenders;

  MentionBooks(Streams streams, Contenders contenders) {
    this.streams = streams;
    this.contenders = contenders;
  }

  /** Who holds what, for each mention that the rulebook offers, in its order. */
  public Map<MentionId, MentionBook> of(Rulebook rulebook) {
    Map<MentionId, MentionBook> books = new LinkedHashMap<>();
    for (MentionOffer offer : rulebook.mentions()) {
      books.put(
          offer.id(),
          streams.load(
              new MentionBookId(rulebook.edition(), offer.id()).toString(),
              MentionEvent.class,
              MentionBook.NONE,
              MentionBook::evolve));
    }
    return books;
  }

  /**
   * Holders who compete and whom the rule excludes for certain by now: since the grant their level
   * was decided otherwise, or more became known of their past.
   */
  public Map<MentionId, List<ApplicationId>> excluded(
      Rulebook rulebook, Map<MentionId, MentionBook> books) {
    Map<MentionId, List<ApplicationId>> excluded = new LinkedHashMap<>();
    if (books.values().stream().allMatch(book -> book.holders().isEmpty())) {
      return excluded;
    }
    List<Contender> all = contenders.of(rulebook.edition());
    books.forEach(
        (mention, book) -> {
          Proposals proposals =
              Proposals.of(rulebook.mention(mention).rule(), rulebook.tieBreaking(), all);
          List<ApplicationId> holders =
              book.holders().stream().filter(h -> proposals.forbids(h).isPresent()).toList();
          if (!holders.isEmpty()) {
            excluded.put(mention, holders);
          }
        });
    return excluded;
  }
}
