package fr.palmares.application.demarches;

import fr.palmares.application.demarches.InvalidMapping.Violation;
import fr.palmares.application.demarches.Mapping.Answer;
import fr.palmares.application.demarches.Mapping.Authority;
import fr.palmares.application.demarches.Mapping.ChampRef;
import fr.palmares.application.demarches.Mapping.Evidence;
import fr.palmares.application.demarches.Mapping.Person;
import fr.palmares.application.demarches.Mapping.Source;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping document, already parsed into maps, lists and scalars, and finds everything that
 * is wrong with it in one pass.
 */
final class MappingReader {

  private static final CriterionId UNREAD = CriterionId.of("unread");

  private final List<Violation> violations = new ArrayList<>();

  private MappingReader() {}

  /**
   * The mapping that the document describes, for this rulebook.
   *
   * @throws InvalidMapping with every violation and where it stands
   */
  static Mapping read(@Nullable Object document, Rulebook rules) {
    MappingReader reader = new MappingReader();
    Mapping mapping = reader.mapping(document);
    if (reader.violations.isEmpty()) {
      reader.violations.addAll(MappingCheck.violations(mapping, rules));
    }
    if (!reader.violations.isEmpty()) {
      throw new InvalidMapping(reader.violations);
    }
    return mapping;
  }

  private Mapping mapping(@Nullable Object document) {
    Loose root = object(document, "");
    known(
        root,
        "",
        Set.of(
            "demarche",
            "authority",
            "sponsor",
            "referent",
            "answers",
            "evidence",
            "ignored",
            "fileLink"));
    Integer demarche = root.small("demarche");
    if (root.has("demarche") && demarche == null) {
      violation(
          "/demarche",
          Refusal.invalid("mapping-number", "demarche", "expected the number of a form"));
    }
    return new Mapping(
        demarche,
        authority(root.get("authority")),
        person(root.get("sponsor"), "/sponsor", "function"),
        person(root.get("referent"), "/referent", "email"),
        each(root, "answers").stream().map(this::answer).toList(),
        each(root, "evidence").stream().map(this::evidence).toList(),
        each(root, "ignored").stream().map(at -> champ(at.value(), at.pointer())).toList(),
        link(root));
  }

  private @Nullable String link(Loose root) {
    if (!root.has("fileLink")) {
      return null;
    }
    String link = text(root, "", "fileLink");
    if (!link.matches("https?://\\S+")) {
      violation(
          "/fileLink",
          Refusal.invalid("mapping-link", "fileLink", "expected a http or https link"));
    }
    return link;
  }

  private Authority authority(@Nullable Object value) {
    if (value == null) {
      return new Authority(Source.REQUESTER, Source.REQUESTER, Source.REQUESTER, Source.REQUESTER);
    }
    Loose authority = object(value, "/authority");
    known(authority, "/authority", Set.of("siret", "kind", "name", "department"));
    return new Authority(
        source(authority, "siret"),
        source(authority, "kind"),
        source(authority, "name"),
        source(authority, "department"));
  }

  private Source source(Loose authority, String field) {
    String at = "/authority/" + field;
    if (!authority.has(field)) {
      return Source.REQUESTER;
    }
    Loose source = object(authority.get(field), at);
    known(source, at, Set.of("champ", "value", "values"));
    if (source.has("champ") == source.has("value")) {
      violation(at, Refusal.invalid("mapping-champ-or-value", "champ", "takes a champ or a value"));
    }
    return new Source(
        source.has("champ") ? champ(source.get("champ"), at + "/champ") : null,
        source.has("value") ? text(source, at, "value") : null,
        values(source, at));
  }

  private Person person(@Nullable Object value, String at, String detail) {
    Loose person = object(value, at);
    known(person, at, Set.of("name", detail));
    List<ChampRef> name = new ArrayList<>();
    if (person.get("name") instanceof List<?>) {
      each(person, at, "name").forEach(part -> name.add(champ(part.value(), part.pointer())));
    } else if (person.has("name")) {
      name.add(champ(person.get("name"), at + "/name"));
    }
    if (name.isEmpty()) {
      violation(
          at + "/name",
          Refusal.invalid(
              "mapping-person-missing", "name", "is missing: name the champs that tell who it is"));
    }
    return new Person(
        name, person.has(detail) ? champ(person.get(detail), at + "/" + detail) : null);
  }

  private Answer answer(At at) {
    Loose answer = object(at.value(), at.pointer());
    known(answer, at.pointer(), Set.of("champ", "criterion", "values", "whenEmpty"));
    return new Answer(
        champ(answer.get("champ"), at.pointer() + "/champ"),
        criterion(answer, at.pointer()),
        values(answer, at.pointer()),
        answer.has("whenEmpty") ? text(answer, at.pointer(), "whenEmpty") : null);
  }

  private Evidence evidence(At at) {
    Loose evidence = object(at.value(), at.pointer());
    known(evidence, at.pointer(), Set.of("champ", "criterion"));
    return new Evidence(
        champ(evidence.get("champ"), at.pointer() + "/champ"), criterion(evidence, at.pointer()));
  }

  private CriterionId criterion(Loose entry, String at) {
    String text = text(entry, at, "criterion");
    try {
      return text.isEmpty() ? UNREAD : CriterionId.of(text);
    } catch (Refusal refusal) {
      violation(at + "/criterion", refusal);
      return UNREAD;
    }
  }

  /** A label alone (or an id), or an object that tells which. */
  private ChampRef champ(@Nullable Object value, String at) {
    if (value instanceof String text && !text.isBlank()) {
      String name = checked(text.strip(), at);
      return new ChampRef(name, name, 1, at);
    }
    Loose champ = object(value, at);
    known(champ, at, Set.of("id", "label", "occurrence"));
    String id = champ.has("id") ? text(champ, at, "id") : "";
    String label = champ.has("label") ? text(champ, at, "label") : "";
    if (value instanceof Map && id.isEmpty() && label.isEmpty()) {
      violation(at, Refusal.invalid("mapping-champ-unnamed", "champ", "takes an id or a label"));
    }
    Integer occurrence = champ.has("occurrence") ? champ.small("occurrence") : Integer.valueOf(1);
    if (occurrence == null || occurrence < 1) {
      violation(
          at + "/occurrence", Refusal.invalid("mapping-occurrence", "occurrence", "counts from 1"));
      occurrence = 1;
    }
    return new ChampRef(id.isEmpty() ? null : id, label.isEmpty() ? null : label, occurrence, at);
  }

  private Map<String, String> values(Loose entry, String at) {
    Map<String, String> values = new LinkedHashMap<>();
    if (entry.has("values")) {
      Loose given = object(entry.get("values"), at + "/values");
      given
          .fields()
          .keySet()
          .forEach(key -> values.put(String.valueOf(key), text(given, at + "/values", key)));
    }
    return values;
  }

  private String text(Loose entry, String at, Object field) {
    String text = Loose.scalar(entry.fields().get(field));
    if (text.isEmpty()) {
      violation(
          at + "/" + field,
          Refusal.invalid("mapping-text-missing", "text", "is missing, empty or no text"));
    }
    return checked(text, at + "/" + field);
  }

  private String checked(String text, String at) {
    if (!Words.isWhole(text + at)) {
      violation(
          at,
          Refusal.invalid(
              "mapping-text-broken",
              "text",
              "a text holds no NUL and no half of a surrogate pair"));
    }
    return text;
  }

  private record At(@Nullable Object value, String pointer) {}

  private List<At> each(Loose entry, String field) {
    return each(entry, "", field);
  }

  private List<At> each(Loose entry, String at, String field) {
    if (entry.has(field) && !(entry.get(field) instanceof List)) {
      violation(at + "/" + field, Refusal.invalid("mapping-no-list", "list", "expected a list"));
    }
    List<At> items = new ArrayList<>();
    for (Object item : entry.list(field)) {
      items.add(new At(item, at + "/" + field + "/" + items.size()));
    }
    return items;
  }

  private Loose object(@Nullable Object value, String at) {
    if (!(value instanceof Map)) {
      violation(
          at,
          value == null
              ? Refusal.invalid("mapping-missing", "object", "is missing")
              : Refusal.invalid("mapping-no-object", "object", "expected an object"));
    }
    return Loose.of(value);
  }

  private void known(Loose entry, String at, Set<String> fields) {
    entry.fields().keySet().stream()
        .filter(field -> !fields.contains(String.valueOf(field)))
        .forEach(
            field ->
                violation(
                    at + "/" + field,
                    Refusal.invalid(
                        "mapping-unknown-field", "field", "is not a field of a mapping")));
  }

  private void violation(String pointer, Refusal why) {
    violations.add(new Violation(Words.shown(pointer), why));
  }
}
