package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one criterion of a rulebook document. */
final class CriterionReader {

  private CriterionReader() {}

  static Criterion criterion(Node node) {
    Points max = node.scalar("max", Points::of, Points.of(1));
    if (max.value().signum() <= 0) {
      node.violation("max", "the maximum of a criterion is above 0");
    }
    Points min = node.scalarOr("min", Points::of, Points.ZERO);
    if (min.value().signum() < 0 || min.compareTo(max) >= 0) {
      node.violation("min", "the minimum of a criterion is not below 0, and below its maximum");
      min = Points.ZERO;
    }
    Rational weight = node.scalarOr("weight", Rational::of, Rational.of(1));
    if (weight.signum() < 0) {
      node.violation("weight", "a weight is not below 0");
    }
    return new Criterion(
        node.scalar("id", CriterionId::of, CriterionId.of("missing")),
        node.name("name"),
        min,
        max,
        weight,
        node.has("answer") ? question(node, min, max) : null,
        node.has("description") ? node.text("description") : null,
        meanings(node, min, max),
        node.has("mayNotApply") ? node.flag("mayNotApply") : null,
        node.has("comment") ? node.scalar("comment", CommentRule::of, CommentRule.NEVER) : null,
        node.has("lineage") ? lineage(node.child("lineage")) : null);
  }

  /** A kind alone, or a kind and what its answers are worth. */
  private static Question question(Node criterion, Points min, Points max) {
    if (!criterion.isObject("answer")) {
      return checked(
          criterion,
          "answer",
          new Question(
              criterion.scalar("answer", Question.Kind::of, Question.Kind.TEXT), Map.of()));
    }
    Node node = criterion.child("answer");
    Map<String, Points> points = node.entries("points", answer -> answer, Points::of);
    points.forEach((answer, worth) -> checkRange(node, "points/" + answer, worth, min, max));
    return checked(
        node,
        "points",
        new Question(node.scalar("kind", Question.Kind::of, Question.Kind.TEXT), points));
  }

  private static Question checked(Node node, String field, Question question) {
    switch (question.kind()) {
      case CHOICE -> {
        if (question.points().size() < 2) {
          node.violation(field, "a choice gives at least two answers and what each is worth");
        }
      }
      case YES_NO -> {
        if (!List.of("yes", "no").containsAll(question.points().keySet())) {
          node.violation(field, "the answers are yes and no");
        }
      }
      case NUMBER, PERCENTAGE, TEXT, LINK, FILE -> {
        if (!question.points().isEmpty()) {
          node.violation(field, "only choices and yes-no have answers that are worth points");
        }
      }
    }
    return question;
  }

  private static Map<Points, String> meanings(Node node, Points min, Points max) {
    Map<Points, String> meanings = node.entries("meanings", Points::of, text -> text);
    meanings.keySet().forEach(points -> checkRange(node, "meanings/" + points, points, min, max));
    return meanings;
  }

  private static void checkRange(Node node, String field, Points points, Points min, Points max) {
    if (points.compareTo(min) < 0 || points.compareTo(max) > 0) {
      node.violation(field, "points lie between " + min + " and " + max);
    }
  }

  private static @Nullable Lineage lineage(Node node) {
    Lineage lineage =
        new Lineage(
            node.scalar("kind", Lineage.Kind::of, Lineage.Kind.NEW),
            node.scalars("from", CriterionId::of));
    if (!lineage.isWellFormed()) {
      node.violation(
          "from",
          "same, renamed and split name one former criterion, merged two or more, new none");
    }
    return lineage;
  }
}
