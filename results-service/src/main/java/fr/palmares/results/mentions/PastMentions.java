package fr.palmares.results.mentions;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.history.Histories;
import fr.palmares.results.history.Participation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Plays the rules of mentions over an edition of the past, and says of each mention that was really
 * granted whether they lead to it. The rule is that of the mention of the same name in the earliest
 * rulebook known since.
 */
@Component
class PastMentions {

  private final Histories histories;
  private final Evaluations evaluations;

  PastMentions(Histories histories, Evaluations evaluations) {
    this.histories = histories;
    this.evaluations = evaluations;
  }

  /**
   * A mention that was really granted.
   *
   * @param words what the rule makes of it and what is not known, in French
   */
  record Replayed(String mention, String authority, PastRule.Verdict verdict, String words) {}

  /**
   * Every mention that the sources tell of an edition.
   *
   * @throws fr.palmares.kernel.Refusal {@code no-palmares} when nothing of it is public
   */
  List<Replayed> of(EditionYear edition) {
    List<PastContender> contenders =
        histories.participants(edition).stream()
            .map(authority -> contender(edition, authority))
            .flatMap(Optional::stream)
            .toList();
    List<Replayed> replayed = new ArrayList<>();
    for (PastContender holder : contenders) {
      String mentions = holder.now().mention();
      if (mentions != null) {
        for (String mention : named(mentions)) {
          replayed.add(replay(edition, mention, holder, contenders));
        }
      }
    }
    return replayed;
  }

  private Optional<PastContender> contender(EditionYear edition, LocalAuthority authority) {
    List<Participation> all = histories.of(authority);
    return all.stream()
        .filter(participation -> participation.edition().equals(edition))
        .findFirst()
        .map(
            now ->
                new PastContender(
                    authority.name(),
                    now,
                    all.stream().filter(p -> p.edition().compareTo(edition) < 0).toList()));
  }

  /**
   * The mentions that a source names in one go, parted by semicolons, or by commas: a comma may
   * also stand within a name.
   */
  private List<String> named(String mentions) {
    List<String> named = new ArrayList<>();
    for (String one : mentions.split("\\s*;\\s*", -1)) {
      List<String> parts = List.of(one.split(",\\s*", -1));
      named.addAll(offered(one) || parts.stream().noneMatch(this::offered) ? List.of(one) : parts);
    }
    return named;
  }

  private boolean offered(String mention) {
    return evaluations.rulebooks().stream().anyMatch(rules -> offer(rules, mention).isPresent());
  }

  private static Optional<MentionOffer> offer(Rulebook rulebook, String mention) {
    return rulebook.mentions().stream()
        .filter(offer -> offer.name().equalsIgnoreCase(mention))
        .findFirst();
  }

  private Replayed replay(
      EditionYear edition, String mention, PastContender holder, List<PastContender> contenders) {
    for (Rulebook rulebook : evaluations.rulebooks()) {
      LevelScale scale = rulebook.levelScale();
      Optional<MentionOffer> offer = offer(rulebook, mention);
      if (rulebook.edition().compareTo(edition) >= 0
          && scale.id().equals(holder.now().scale())
          && offer.isPresent()) {
        return new PastRule(offer.get().rule(), scale).replay(mention, holder, contenders);
      }
    }
    return new Replayed(
        mention,
        holder.authority(),
        PastRule.Verdict.NOT_DECIDABLE,
        "Aucun règlement connu ici n’offre cette mention sur cette échelle.");
  }
}
