package fr.palmares.application.demarches;

import fr.palmares.kernel.CriterionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which champs of a form answer which criteria of a rulebook. Made valid by {@link MappingReader}.
 *
 * @param demarche the number of the form; null where any will do
 * @param fileLink kept as the link of each file instead of its own, which expires; null for its own
 */
record Mapping(
    @Nullable Integer demarche,
    Authority authority,
    Person sponsor,
    Person referent,
    List<Answer> answers,
    List<Evidence> evidence,
    List<ChampRef> ignored,
    @Nullable String fileLink) {
  Mapping {
    answers = List.copyOf(answers);
    evidence = List.copyOf(evidence);
    ignored = List.copyOf(ignored);
  }

  /**
   * A champ of the form.
   *
   * @param id as the API tells it; null for the label alone
   * @param label null for the id alone
   * @param occurrence which one of several with this label, from 1
   * @param at where the mapping says it
   */
  record ChampRef(@Nullable String id, @Nullable String label, int occurrence, String at) {}

  /**
   * What tells something about the authority.
   *
   * @param champ null where the requester tells
   * @param value what it is for every dossier; null for what is told
   * @param values what an answer means
   */
  record Source(@Nullable ChampRef champ, @Nullable String value, Map<String, String> values) {
    /** What the requester tells. */
    static final Source REQUESTER = new Source(null, null, Map.of());

    Source {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** Who applies. */
  record Authority(Source siret, Source kind, Source name, Source department) {}

  /**
   * A person named on the application.
   *
   * @param name champs whose answers make the name, one after the other
   * @param detail the function or the mail address; null where the form does not ask
   */
  record Person(List<ChampRef> name, @Nullable ChampRef detail) {
    Person {
      name = List.copyOf(name);
    }
  }

  /**
   * A champ that answers a criterion.
   *
   * @param values what an answer of the form means here
   * @param whenEmpty what an empty champ means; null for no answer
   */
  record Answer(
      ChampRef champ,
      CriterionId criterion,
      Map<String, String> values,
      @Nullable String whenEmpty) {
    Answer {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** A champ whose files support a criterion. */
  record Evidence(ChampRef champ, CriterionId criterion) {}
}
