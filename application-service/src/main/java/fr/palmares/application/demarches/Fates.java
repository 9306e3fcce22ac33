package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Export.Champ;
import fr.palmares.application.demarches.Mapping.ChampRef;
import fr.palmares.application.demarches.Mapping.Source;
import fr.palmares.application.demarches.Report.ChampReport;
import fr.palmares.kernel.CriterionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of each champ of a dossier: one fate each, the first of these that holds. */
final class Fates {

  /** What may become of a champ, the most telling first. */
  enum Fate {
    /** Its answer, or its file, cannot be taken as it is. */
    NOT_TAKEN,
    /** It has no answer, where one is used. */
    EMPTY,
    /** It answers a criterion. */
    ANSWER,
    /** Its files support a criterion. */
    EVIDENCE,
    /** It tells who applies. */
    AUTHORITY,
    /** It tells of a person; its answer is nowhere but in the contacts. */
    PERSON,
    /** The mapping leaves it aside. */
    IGNORED,
    /** A title or an explanation. */
    HEADING,
    /** The mapping says nothing of it. */
    UNMAPPED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int SHOWN = 200;

  private final Champs champs;
  private final List<Champ> all;
  private final @Nullable Fate[] fates;
  private final List<List<CriterionId>> criteria = new ArrayList<>();

  Fates(List<Champ> all, Champs champs) {
    this.all = all;
    this.champs = champs;
    this.fates = new @Nullable Fate[all.size()];
    all.forEach(champ -> criteria.add(new ArrayList<>()));
  }

  void note(ChampRef ref, Fate fate, @Nullable CriterionId criterion) {
    OptionalInt found = champs.find(ref);
    if (found.isEmpty()) {
      return;
    }
    int at = found.getAsInt();
    Fate before = fates[at];
    fates[at] = before == null || fate.compareTo(before) < 0 ? fate : before;
    if (criterion != null && !criteria.get(at).contains(criterion)) {
      criteria.get(at).add(criterion);
    }
  }

  /** One report a champ, in the dossier's order. */
  List<ChampReport> reports() {
    return IntStream.range(0, all.size()).mapToObj(this::report).toList();
  }

  private ChampReport report(int at) {
    Champ champ = all.get(at);
    Fate noted = fates[at];
    Fate fate = noted != null ? noted : champ.isHeading() ? Fate.HEADING : Fate.UNMAPPED;
    return new ChampReport(
        champ.id() == null ? null : Words.shown(champ.id()),
        Words.shown(champ.label()),
        Words.shown(champ.type()),
        fate,
        criteria.get(at),
        fate == Fate.NOT_TAKEN ? shortened(champ.text()) : null);
  }

  static String shortened(String text) {
    String shown = Words.shown(text);
    return shown.length() <= SHOWN
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, SHOWN / 2)) + "…";
  }

  /** The champs that a mapping uses, what it ignores aside. */
  static Stream<ChampRef> uses(Mapping mapping) {
    return Stream.of(
            mapping.answers().stream().map(Mapping.Answer::champ),
            mapping.evidence().stream().map(Mapping.Evidence::champ),
            authority(mapping),
            people(mapping))
        .flatMap(refs -> refs);
  }

  static Stream<ChampRef> authority(Mapping mapping) {
    Mapping.Authority authority = mapping.authority();
    return Stream.of(authority.siret(), authority.kind(), authority.name(), authority.department())
        .map(Source::champ)
        .filter(Objects::nonNull);
  }

  static Stream<ChampRef> people(Mapping mapping) {
    return Stream.of(mapping.sponsor(), mapping.referent())
        .flatMap(
            person -> Stream.concat(person.name().stream(), Stream.ofNullable(person.detail())));
  }
}
