package fr.palmares.application.demarches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns of a tabular export tell of the dossier and its requester, and which are champs.
 * The first come first: a champ may have the label of one of them.
 */
final class CsvColumns {

  static final String NUMBER = Words.label("ID");
  static final String EMAIL = Words.label("Email");
  static final String STATE = Words.label("État du dossier");
  static final String FILED = Words.label("Déposé le");
  static final String CHANGED = Words.label("Dernière mise à jour du dossier le");
  static final String TOUCHED = Words.label("Dernière mise à jour le");
  static final String SIRET = Words.label("Établissement SIRET");
  static final String NAME = Words.label("Entreprise raison sociale");
  static final String LEGAL_FORM = Words.label("Entreprise forme juridique code");
  static final String PLACE = Words.label("Établissement code INSEE localité");

  /** Without which an export says too little. */
  private static final List<String> NEEDED =
      List.of(NUMBER, EMAIL, STATE, FILED, CHANGED, TOUCHED, SIRET, NAME, LEGAL_FORM, PLACE);

  private static final Set<String> OTHERS =
      Stream.of(
              "FranceConnect ?",
              "Civilité",
              "Nom",
              "Prénom",
              "Dépôt pour un tiers",
              "Nom du mandataire",
              "Prénom du mandataire",
              "Date de naissance",
              "Domaine Fonctionnel",
              "Référentiel De Programmation",
              "Centre De Coût",
              "À archiver",
              "Archivé",
              "Passé en instruction le",
              "Traité le",
              "Motivation de la décision",
              "Instructeurs",
              "Groupe instructeur")
          .map(Words::label)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> BEGINNINGS =
      Stream.of("Établissement ", "Entreprise ", "Association ", "Date décision ")
          .map(beginning -> Words.label(beginning) + " ")
          .toList();

  private final List<String> header;
  private final Map<String, Integer> dossier = new HashMap<>();
  private final List<Integer> champs = new ArrayList<>();

  CsvColumns(List<String> header) {
    this.header = List.copyOf(header);
    int first = 0;
    while (first < header.size() && tellsOfTheDossier(Words.label(header.get(first)))) {
      dossier.putIfAbsent(Words.label(header.get(first)), first);
      first++;
    }
    for (int i = first; i < header.size(); i++) {
      String label = Words.label(header.get(i));
      // A chosen layout may put them anywhere.
      if (NEEDED.contains(label) && !dossier.containsKey(label)) {
        dossier.put(label, i);
      } else {
        champs.add(i);
      }
    }
  }

  private static boolean tellsOfTheDossier(String label) {
    return NEEDED.contains(label)
        || OTHERS.contains(label)
        || BEGINNINGS.stream().anyMatch(label::startsWith);
  }

  /** Whether this is an export of dossiers at all. */
  boolean areOfDossiers() {
    return dossier.containsKey(NUMBER) && dossier.containsKey(STATE);
  }

  int count() {
    return header.size();
  }

  String label(int column) {
    return header.get(column).strip();
  }

  List<Integer> champs() {
    return champs;
  }

  /** What a row says of the dossier in this column; empty where the export lacks it. */
  String told(List<String> row, String column) {
    Integer at = dossier.get(column);
    return at == null || at >= row.size() ? "" : row.get(at).strip();
  }
}
