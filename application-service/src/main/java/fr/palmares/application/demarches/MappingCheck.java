package fr.palmares.application.demarches;

import fr.palmares.application.demarches.InvalidMapping.Violation;
import fr.palmares.application.demarches.Mapping.Answer;
import fr.palmares.application.demarches.Mapping.ChampRef;
import fr.palmares.application.demarches.Mapping.Evidence;
import fr.palmares.application.demarches.Mapping.Source;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Question;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a mapping fits an edition's rulebook. */
final class MappingCheck {

  private final Map<CriterionId, Question> asked;
  private final List<Violation> violations = new ArrayList<>();

  private MappingCheck(Rulebook rules) {
    this.asked =
        rules.criteria().stream().collect(Collectors.toMap(Criterion::id, Criterion::asked));
  }

  static List<Violation> violations(Mapping mapping, Rulebook rules) {
    MappingCheck check = new MappingCheck(rules);
    check.answers(mapping);
    check.evidence(mapping);
    check.ignored(mapping);
    check.kinds(mapping.authority().kind());
    check.link(mapping);
    return check.violations;
  }

  private void answers(Mapping mapping) {
    Map<CriterionId, Integer> first = new HashMap<>();
    for (int i = 0; i < mapping.answers().size(); i++) {
      Answer answer = mapping.answers().get(i);
      String at = "/answers/" + i;
      Integer before = first.putIfAbsent(answer.criterion(), i);
      if (before != null) {
        violation(
            at + "/criterion",
            Refusal.invalid(
                "mapping-criterion-twice",
                "/answers/" + before,
                "'%s' is answered by /answers/%d",
                answer.criterion(),
                before));
      }
      Question question = asked.get(answer.criterion());
      if (question == null) {
        unknown(at, answer.criterion());
        continue;
      }
      answer
          .values()
          .forEach((from, to) -> taken(question, to, at + "/values/" + from, answer.criterion()));
      if (answer.whenEmpty() != null) {
        taken(question, answer.whenEmpty(), at + "/whenEmpty", answer.criterion());
      }
    }
  }

  private void taken(Question question, String answer, String at, CriterionId criterion) {
    if (Translation.fitting(question, answer).isEmpty()) {
      Object takes = question.points().isEmpty() ? question.kind() : question.points().keySet();
      String shown = Fates.shortened(answer);
      violation(
          at,
          Refusal.invalid(
              "mapping-answer-unfit",
              shown,
              "'%s' is no answer to '%s': %s",
              shown,
              criterion,
              takes));
    }
  }

  private void evidence(Mapping mapping) {
    for (int i = 0; i < mapping.evidence().size(); i++) {
      Evidence evidence = mapping.evidence().get(i);
      if (!asked.containsKey(evidence.criterion())) {
        unknown("/evidence/" + i, evidence.criterion());
      }
    }
  }

  private void unknown(String at, CriterionId criterion) {
    violation(
        at + "/criterion",
        Refusal.invalid(
            "unknown-criterion",
            criterion.text(),
            "'%s' is not a criterion of this edition's rulebook",
            criterion));
  }

  /** What is deliberately left aside is used for nothing. */
  private void ignored(Mapping mapping) {
    Set<String> used = new HashSet<>();
    Fates.uses(mapping).forEach(ref -> used.add(key(ref)));
    for (ChampRef ref : mapping.ignored()) {
      if (used.contains(key(ref))) {
        violation(
            ref.at(),
            Refusal.invalid(
                "mapping-ignored-and-used", "ignored", "this champ is ignored and used"));
      }
    }
  }

  private static String key(ChampRef ref) {
    return ref.label() == null
        ? "id " + ref.id()
        : ref.occurrence() + " " + Words.label(ref.label());
  }

  private void kinds(Source kind) {
    List<String> kinds = new ArrayList<>(kind.values().values());
    if (kind.value() != null) {
      kinds.add(kind.value());
    }
    for (String text : kinds) {
      try {
        AuthorityKind.of(text);
      } catch (Refusal refusal) {
        violation("/authority/kind", refusal);
      }
    }
  }

  private void link(Mapping mapping) {
    String link = mapping.fileLink();
    if (link != null && link.contains("{demarche}") && mapping.demarche() == null) {
      violation(
          "/fileLink",
          Refusal.invalid(
              "mapping-link-without-form",
              "demarche",
              "'{demarche}' is filled in from 'demarche', which is missing"));
    }
  }

  private void violation(String pointer, Refusal why) {
    violations.add(new Violation(Words.shown(pointer), why));
  }
}
