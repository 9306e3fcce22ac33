package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Export.Champ;
import fr.palmares.application.demarches.Export.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a champ of a GraphQL answer (API of démarches-simplifiées, version 2, types that implement
 * {@code Champ}). A query may ask for a type's own fields or only for {@code stringValue}: both do.
 */
final class ChampReader {

  /** Types whose answer is known to be read in full. */
  private static final Set<String> KNOWN =
      Set.of(
          "AddressChamp",
          "CarteChamp",
          "CheckboxChamp",
          "CiviliteChamp",
          "CommuneChamp",
          "DateChamp",
          "DatetimeChamp",
          "DecimalNumberChamp",
          "DepartementChamp",
          "DossierLinkChamp",
          "DropDownListChamp",
          "EngagementJuridiqueChamp",
          "EpciChamp",
          "ExplicationChamp",
          "HeaderSectionChamp",
          "IntegerNumberChamp",
          "LinkedDropDownListChamp",
          "MultipleDropDownListChamp",
          "PaysChamp",
          "PieceJustificativeChamp",
          "RNAChamp",
          "RNFChamp",
          "RegionChamp",
          "RepetitionChamp",
          "SiretChamp",
          "TextChamp",
          "TitreIdentiteChamp",
          "YesNoChamp");

  private ChampReader() {}

  /** Whether a type is one of the API's at the time of writing. */
  static boolean isKnown(String type) {
    return type.isEmpty() || KNOWN.contains(type);
  }

  static Champ champ(Loose champ) {
    String id = champ.text("id");
    return new Champ(
        id.isEmpty() ? null : id,
        champ.text("label"),
        champ.text("__typename"),
        text(champ),
        files(champ));
  }

  private static String text(Loose champ) {
    return switch (champ.text("__typename")) {
      case "HeaderSectionChamp", "ExplicationChamp", "TitreIdentiteChamp" -> "";
      case "CheckboxChamp", "YesNoChamp" -> Words.spoken(champ.first("value", "stringValue"));
      case "IntegerNumberChamp", "DecimalNumberChamp" -> champ.first("value", "stringValue");
      case "DateChamp" -> date(champ);
      case "DatetimeChamp" -> champ.first("stringValue", "datetime");
      case "LinkedDropDownListChamp" -> linked(champ);
      case "MultipleDropDownListChamp" -> several(champ);
      case "PieceJustificativeChamp" ->
          files(champ).stream().map(File::name).collect(Collectors.joining(", "));
      case "RepetitionChamp" -> rows(champ);
      default -> plain(champ);
    };
  }

  /** The API's own text where it was asked for, else what tells a place or a body. */
  private static String plain(Loose champ) {
    String text = champ.first("stringValue", "value");
    if (!text.isEmpty()) {
      return text;
    }
    for (String part : List.of("commune", "epci", "departement", "region", "pays")) {
      if (champ.has(part)) {
        return champ.child(part).text("name");
      }
    }
    return champ.has("address")
        ? champ.child("address").text("label")
        : champ.has("etablissement")
            ? champ.child("etablissement").text("siret")
            : champ.child("dossier").text("number");
  }

  private static String date(Loose champ) {
    String day = champ.text("date");
    String at = champ.text("value");
    return !day.isEmpty()
        ? day
        : at.length() >= 10 ? at.substring(0, 10) : Words.date(champ.text("stringValue"));
  }

  private static String linked(Loose champ) {
    String primary = champ.text("primaryValue");
    String secondary = champ.text("secondaryValue");
    return primary.isEmpty()
        ? champ.text("stringValue")
        : secondary.isEmpty() ? primary : primary + " / " + secondary;
  }

  private static String several(Loose champ) {
    return champ.has("values")
        ? champ.list("values").stream().map(Loose::scalar).collect(Collectors.joining(", "))
        : champ.text("stringValue");
  }

  /** A line a row: {@code label : answer ; label : answer}. */
  private static String rows(Loose champ) {
    List<?> rows = champ.has("rows") ? champ.list("rows") : List.of(champ.fields());
    return rows.stream()
        .map(row -> row(Loose.of(row)))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String row(Loose row) {
    return row.list("champs").stream()
        .map(inner -> champ(Loose.of(inner)))
        .filter(inner -> !inner.text().isEmpty())
        .map(inner -> inner.label() + " : " + inner.text())
        .collect(Collectors.joining(" ; "));
  }

  private static List<File> files(Loose champ) {
    List<File> files = new ArrayList<>();
    List<?> joined =
        champ.has("files") ? champ.list("files") : List.of(champ.child("file").fields());
    for (Object each : joined) {
      Loose file = Loose.of(each);
      if (file.has("filename")) {
        String checksum = file.text("checksum");
        files.add(
            new File(
                file.text("filename"), file.text("url"), checksum.isEmpty() ? null : checksum));
      }
    }
    for (Object row : champ.list("rows")) {
      Loose.of(row).list("champs").forEach(inner -> files.addAll(files(Loose.of(inner))));
    }
    return files;
  }
}
