package fr.palmares.results.mentions;

import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Word;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.MentionCondition;
import fr.palmares.kernel.rulebook.MentionFigure;
import fr.palmares.kernel.rulebook.MentionFigure.Kind;
import fr.palmares.kernel.rulebook.MentionOffer.Ordering;
import fr.palmares.kernel.rulebook.MentionOffer.Rule;
import fr.palmares.results.mentions.PastMentions.Replayed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A mention's rule over what the sources tell of an edition: it never guesses. */
record PastRule(Rule rule, LevelScale scale) {

  private static final MentionFigure LEVEL = MentionFigure.of(Kind.LEVEL);

  /** What the rule makes of a mention that was really granted. */
  enum Verdict implements Word {
    /** The rule leads to the holder, by figures that are known. */
    REPRODUCED,
    /** What is known speaks against the holder. */
    CONTRADICTED,
    /** What is known does not decide. */
    NOT_DECIDABLE,
    /** The jury chose alone. */
    JURY_CHOICE;

    @Override
    public String toString() {
      return text();
    }
  }

  Replayed replay(String mention, PastContender holder, List<PastContender> contenders) {
    if (!rule.proposes()) {
      return said(mention, holder, Verdict.JURY_CHOICE, "Le jury choisit seul.");
    }
    List<PastContender> leading =
        new ArrayList<>(contenders.stream().filter(this::mayHold).toList());
    if (!leading.contains(holder)) {
      return said(
          mention, holder, Verdict.CONTRADICTED, "Le règlement exclurait cette candidature.");
    }
    String by = "";
    for (Ordering ordering : rule.orderBy()) {
      boolean known =
          leading.stream().allMatch(c -> c.figure(ordering.figure(), scale).isPresent());
      Ordering order = known ? ordering : new Ordering(LEVEL, true);
      by = known ? "" : " par le niveau seul, les points n’étant pas connus";
      if (leading.stream().anyMatch(c -> c.figure(order.figure(), scale).isEmpty())) {
        return said(
            mention,
            holder,
            Verdict.NOT_DECIDABLE,
            "Des niveaux de cette édition ne sont pas connus.");
      }
      leading = first(leading, order);
      if (!known) {
        break;
      }
    }
    return verdict(mention, holder, leading, by);
  }

  private Replayed verdict(
      String mention, PastContender holder, List<PastContender> leading, String by) {
    if (!leading.contains(holder)) {
      return said(
          mention,
          holder,
          Verdict.CONTRADICTED,
          leading.get(0).authority() + " passerait devant" + by + ".");
    }
    return leading.size() == 1
        ? said(mention, holder, Verdict.REPRODUCED, "Seule en tête" + by + ".")
        : said(
            mention,
            holder,
            Verdict.NOT_DECIDABLE,
            "À égalité avec " + (leading.size() - 1) + " autre(s)" + by + ".");
  }

  private List<PastContender> first(List<PastContender> contenders, Ordering order) {
    Comparator<PastContender> by =
        Comparator.comparing(c -> c.figure(order.figure(), scale).orElse(Rational.ZERO));
    Comparator<PastContender> best = order.descending() ? by.reversed() : by;
    PastContender first = contenders.stream().min(best).orElseThrow();
    return contenders.stream().filter(c -> best.compare(first, c) == 0).toList();
  }

  /** Who is not excluded for certain. */
  private boolean mayHold(PastContender contender) {
    boolean first = contender.earlier().isEmpty();
    boolean among =
        switch (rule.among()) {
          case FIRST_APPLICATION -> first;
          case RETURNING -> !first;
          case ALL, JURY_CHOICE -> true;
        };
    return among && rule.requires().stream().allMatch(condition -> met(condition, contender));
  }

  private boolean met(MentionCondition condition, PastContender contender) {
    Optional<Rational> figure = contender.figure(condition.figure(), scale);
    return figure
        .map(value -> condition.comparison().holds(value, condition.threshold(scale)))
        .orElse(true);
  }

  private static Replayed said(
      String mention, PastContender holder, Verdict verdict, String words) {
    return new Replayed(mention, holder.authority(), verdict, words);
  }
}
