package fr.palmares.results.mentions;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.MentionCondition;
import fr.palmares.kernel.rulebook.MentionFigure.Kind;
import fr.palmares.kernel.rulebook.MentionOffer.Among;
import fr.palmares.kernel.rulebook.MentionOffer.Ordering;
import fr.palmares.kernel.rulebook.MentionOffer.Rule;
import fr.palmares.results.history.Progress.Comparison;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whom a mention's rule proposes, best first, and whom it excludes with the reason. The order of
 * the contenders does not matter: where every figure is equal, the rulebook's tie-break decides,
 * then the application's identifier, and {@link #tiedFirst()} tells.
 */
record Proposals(List<Contender> ranked, List<Exclusion> excluded, Rule rule) {

  /**
   * A contender whom the rule does not propose.
   *
   * @param reason why, in French, for the jury
   * @param open whether only what is not known excludes it, so that the jury may know better
   */
  record Exclusion(Contender contender, String reason, boolean open) {}

  private record Obstacle(String reason, boolean open) {
    static Optional<Obstacle> of(String reason) {
      return Optional.of(new Obstacle(reason, false));
    }
  }

  /**
   * What the rule makes of these contenders.
   *
   * @param tieBreaking orders those whom the rule's own figures do not
   */
  static Proposals of(
      Rule rule, Comparator<Assessment> tieBreaking, Collection<Contender> contenders) {
    List<Contender> ranked = new ArrayList<>();
    List<Exclusion> excluded = new ArrayList<>();
    for (Contender contender : contenders) {
      obstacle(rule, contender)
          .ifPresentOrElse(
              obstacle ->
                  excluded.add(new Exclusion(contender, obstacle.reason(), obstacle.open())),
              () -> ranked.add(contender));
    }
    ranked.sort(
        byFigures(rule)
            .thenComparing(Contender::assessment, tieBreaking)
            .thenComparing(contender -> contender.application().text()));
    excluded.sort(Comparator.comparing(exclusion -> exclusion.contender().application().text()));
    return new Proposals(ranked, excluded, rule);
  }

  /** Why the rule excludes this application for certain; empty where the jury may grant it. */
  Optional<String> forbids(ApplicationId application) {
    return excluded.stream()
        .filter(exclusion -> exclusion.contender().application().equals(application))
        .filter(exclusion -> !exclusion.open())
        .map(Exclusion::reason)
        .findFirst();
  }

  /** The rule's own first choice; empty when the jury chooses alone or nobody is eligible. */
  Optional<Contender> first() {
    return rule.proposes() ? ranked.stream().findFirst() : Optional.empty();
  }

  /** Those at the head whom the rule's own figures do not order; empty where one stands alone. */
  List<Contender> tiedFirst() {
    return first()
        .map(first -> ranked.stream().filter(c -> byFigures(rule).compare(first, c) == 0).toList())
        .filter(tied -> tied.size() > 1)
        .orElse(List.of());
  }

  /** The first that excludes for certain; else the first of which only knowledge is missing. */
  private static Optional<Obstacle> obstacle(Rule rule, Contender contender) {
    return among(rule.among(), contender)
        .or(
            () ->
                rule.requires().stream()
                    .map(condition -> unmet(condition, contender))
                    .flatMap(Optional::stream)
                    .min(Comparator.comparing(Obstacle::open)));
  }

  private static Optional<Obstacle> among(Among among, Contender contender) {
    boolean first = contender.earlier().isEmpty();
    return switch (among) {
      case FIRST_APPLICATION ->
          first
              ? Optional.empty()
              : Obstacle.of("a déjà candidaté en " + contender.earlier().get(0).edition());
      case RETURNING -> first ? Obstacle.of("première candidature") : Optional.empty();
      case ALL, JURY_CHOICE -> Optional.empty();
    };
  }

  private static Optional<Obstacle> unmet(MentionCondition condition, Contender contender) {
    if (condition.figure().kind() == Kind.LEVEL_STEPS) {
      Optional<Obstacle> incomparable = incomparable(contender.progress().comparison());
      if (incomparable.isPresent()) {
        return incomparable;
      }
    }
    Optional<Rational> figure = contender.figure(condition.figure());
    if (figure.isEmpty()) {
      return Obstacle.of(ConditionWords.without(condition.figure()));
    }
    boolean met = holds(condition, figure.get(), contender);
    if (condition.figure().kind() == Kind.TIMES_AT_LEVEL
        && contender.timesAtLevel().stream().anyMatch(n -> met != holds(condition, n, contender))) {
      return Optional.of(
          new Obstacle("le niveau d’une participation passée n’est pas connu", true));
    }
    return met ? Optional.empty() : Obstacle.of(ConditionWords.unmet(condition, contender));
  }

  private static boolean holds(MentionCondition condition, Rational figure, Contender contender) {
    return condition.comparison().holds(figure, condition.threshold(contender.scale()));
  }

  private static Optional<Obstacle> incomparable(Comparison comparison) {
    return switch (comparison) {
      case COMPARABLE, BY_EQUIVALENCE -> Optional.empty();
      case FIRST_APPLICATION -> Obstacle.of("première candidature");
      case OTHER_SCALE, UNKNOWN_SCALE ->
          Optional.of(
              new Obstacle(
                  "la dernière participation suivait une autre échelle : non comparable", true));
      case LAST_LEVEL_UNKNOWN, LEVEL_UNKNOWN ->
          Optional.of(new Obstacle("le niveau de la dernière participation n’est pas connu", true));
    };
  }

  /** Whoever has no such figure comes after all who have one. */
  private static Comparator<Contender> byFigures(Rule rule) {
    Comparator<Contender> order = (unused, unusedToo) -> 0;
    for (Ordering ordering : rule.orderBy()) {
      Comparator<Rational> by =
          ordering.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
      order =
          order.thenComparing(
              contender -> contender.figure(ordering.figure()).orElse(null),
              Comparator.nullsLast(by));
    }
    return order;
  }
}
