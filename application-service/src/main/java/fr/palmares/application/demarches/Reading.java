package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Export.Champ;
import fr.palmares.application.demarches.Export.Dossier;
import fr.palmares.application.demarches.Export.File;
import fr.palmares.application.demarches.Fates.Fate;
import fr.palmares.application.demarches.Mapping.Answer;
import fr.palmares.application.demarches.Mapping.Evidence;
import fr.palmares.application.demarches.Report.ChampReport;
import fr.palmares.application.submission.Filing.Piece;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dossier read through a mapping: what it answers, and what became of each of its champs. */
final class Reading {

  private final Dossier dossier;
  private final Mapping mapping;
  private final Rulebook rules;
  private final Champs champs;
  private final Fates fates;
  private final Map<CriterionId, String> answers = new LinkedHashMap<>();
  private final List<Piece> evidence = new ArrayList<>();
  private @Nullable Refusal notTaken;

  Reading(Dossier dossier, Mapping mapping, Rulebook rules) {
    this.dossier = dossier;
    this.mapping = mapping;
    this.rules = rules;
    this.champs = new Champs(dossier.champs());
    this.fates = new Fates(dossier.champs(), champs);
    mapping.answers().forEach(this::answer);
    mapping.evidence().forEach(this::evidence);
    mapping.ignored().forEach(ref -> fates.note(ref, Fate.IGNORED, null));
    Fates.authority(mapping).forEach(ref -> fates.note(ref, Fate.AUTHORITY, null));
    Fates.people(mapping).forEach(ref -> fates.note(ref, Fate.PERSON, null));
  }

  Champs champs() {
    return champs;
  }

  /** In the mapping's order. */
  Map<CriterionId, String> answers() {
    return answers;
  }

  List<Piece> evidence() {
    return evidence;
  }

  List<ChampReport> reports() {
    return fates.reports();
  }

  /**
   * Every answer is one that its question takes.
   *
   * @throws Refusal {@code answer-does-not-fit}
   */
  void checkAnswers() {
    if (notTaken != null) {
      throw notTaken;
    }
  }

  private void answer(Answer entry) {
    OptionalInt at = champs.find(entry.champ());
    String said = at.isPresent() ? champs.get(at.getAsInt()).text() : "";
    String meant = said.isEmpty() ? entry.whenEmpty() : Translation.meaning(said, entry.values());
    if (meant == null) {
      fates.note(entry.champ(), Fate.EMPTY, entry.criterion());
      return;
    }
    Optional<String> taken = Translation.fitting(rules.criterion(entry.criterion()).asked(), meant);
    if (taken.isPresent()) {
      answers.put(entry.criterion(), taken.get());
      fates.note(entry.champ(), Fate.ANSWER, entry.criterion());
    } else {
      fates.note(entry.champ(), Fate.NOT_TAKEN, entry.criterion());
      refuse(entry.criterion(), meant);
    }
  }

  private void refuse(CriterionId criterion, String meant) {
    if (notTaken == null) {
      notTaken =
          Refusal.invalid(
              "answer-does-not-fit",
              criterion.text(),
              "'%s' is no answer to '%s'",
              Fates.shortened(meant),
              criterion);
    }
  }

  private void evidence(Evidence entry) {
    OptionalInt at = champs.find(entry.champ());
    if (at.isEmpty()) {
      return;
    }
    Champ champ = champs.get(at.getAsInt());
    Fate fate = champ.text().isEmpty() && champ.files().isEmpty() ? Fate.EMPTY : Fate.NOT_TAKEN;
    for (File file : files(champ)) {
      String link = link(file);
      if (link.matches("https?://\\S+") && !file.name().isBlank()) {
        evidence.add(
            new Piece(entry.criterion(), ownName(entry.criterion(), file), link, file.checksum()));
        fate = Fate.EVIDENCE;
      }
    }
    fates.note(entry.champ(), fate, entry.criterion());
  }

  /** A table has the names of files and nothing else. */
  private static List<File> files(Champ champ) {
    return champ.type().isEmpty()
        ? Stream.of(champ.text().split(", "))
            .filter(name -> !name.isBlank())
            .map(name -> new File(name.strip(), "", null))
            .toList()
        : champ.files();
  }

  private String link(File file) {
    if (mapping.fileLink() == null) {
      return file.link();
    }
    Integer form = dossier.demarche() == null ? mapping.demarche() : dossier.demarche();
    return mapping
        .fileLink()
        .replace("{demarche}", String.valueOf(form))
        .replace("{dossier}", String.valueOf(dossier.number()))
        .replace("{file}", URLEncoder.encode(Words.shown(file.name()), StandardCharsets.UTF_8));
  }

  /** Two files of one name stand beside each other. */
  private String ownName(CriterionId criterion, File file) {
    Set<String> names = new HashSet<>();
    evidence.stream()
        .filter(piece -> piece.criterion().equals(criterion))
        .forEach(piece -> names.add(piece.name()));
    String name = file.name();
    for (int n = 2; names.contains(name); n++) {
      name = file.name() + " (" + n + ")";
    }
    return name;
  }
}
