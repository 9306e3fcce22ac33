package fr.palmares.results.mentions;

import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.MentionOffer.Among;
import fr.palmares.kernel.rulebook.MentionOffer.Ordering;
import fr.palmares.kernel.rulebook.MentionOffer.Requirement;
import fr.palmares.kernel.rulebook.MentionOffer.Rule;
import fr.palmares.results.history.Progress;
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

  /** A contender whom the rule does not propose, and why (in French, for the jury). */
  record Exclusion(Contender contender, String reason) {}

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
              reason -> excluded.add(new Exclusion(contender, reason)),
              () -> ranked.add(contender));
    }
    ranked.sort(
        byFigures(rule)
            .thenComparing(Contender::assessment, tieBreaking)
            .thenComparing(contender -> contender.application().text()));
    excluded.sort(Comparator.comparing(exclusion -> exclusion.contender().application().text()));
    return new Proposals(ranked, excluded, rule);
  }

  /** The rule's own first choice; empty when the jury chooses alone or nobody is eligible. */
  Optional<Contender> first() {
    return rule.proposes() ? ranked.stream().findFirst() : Optional.empty();
  }

  /** Contenders whose figures equal those of the first. */
  List<Contender> tiedFirst() {
    return first()
        .map(first -> ranked.stream().filter(c -> byFigures(rule).compare(first, c) == 0).toList())
        .orElse(List.of());
  }

  private static Optional<String> obstacle(Rule rule, Contender contender) {
    return among(rule.among(), contender)
        .or(
            () ->
                rule.requires().stream()
                    .map(requirement -> unmet(requirement, contender))
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private static Optional<String> among(Among among, Contender contender) {
    boolean first = contender.earlier().isEmpty();
    return switch (among) {
      case FIRST_APPLICATION ->
          first
              ? Optional.empty()
              : Optional.of("a déjà candidaté en " + contender.earlier().get(0).edition());
      case RETURNING -> first ? Optional.of("première candidature") : Optional.empty();
      case ALL, JURY_CHOICE -> Optional.empty();
    };
  }

  private static Optional<String> unmet(Requirement requirement, Contender contender) {
    return switch (requirement) {
      case LEVEL_RISES -> progress(contender, 1, "le niveau ne progresse pas");
      case LEVEL_DOES_NOT_FALL -> progress(contender, 0, "le niveau baisse");
      case HAS_LEVEL ->
          contender.level() == null ? Optional.of("aucun niveau atteint") : Optional.empty();
    };
  }

  private static Optional<String> progress(Contender contender, int leastSteps, String otherwise) {
    Progress progress = contender.progress();
    if (progress.comparison() == Comparison.COMPARABLE) {
      return progress.steps() >= leastSteps ? Optional.empty() : Optional.of(otherwise);
    }
    return Optional.of(
        switch (progress.comparison()) {
          case LAST_LEVEL_UNKNOWN -> "le niveau de la dernière participation n’est pas connu";
          case OTHER_SCALE ->
              "la dernière participation suivait une autre échelle : non comparable";
          case FIRST_APPLICATION -> "première candidature";
          case COMPARABLE, LEVEL_UNKNOWN, UNKNOWN_SCALE -> otherwise;
        });
  }

  private static Comparator<Contender> byFigures(Rule rule) {
    Comparator<Contender> order = (unused, unusedToo) -> 0;
    for (Ordering ordering : rule.orderBy()) {
      Comparator<Contender> by =
          Comparator.comparing(
              (Contender contender) -> contender.figure(ordering.figure()), Rational::compareTo);
      order = order.thenComparing(ordering.descending() ? by.reversed() : by);
    }
    return order;
  }
}
