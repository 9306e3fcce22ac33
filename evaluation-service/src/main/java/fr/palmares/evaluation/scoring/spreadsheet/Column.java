package fr.palmares.evaluation.scoring.spreadsheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a file of score sheets: French titles out, French or English ones in. */
public enum Column {
  APPLICATION("candidature", "application"),
  AUTHORITY("collectivité", "authority"),
  CRITERION("critère", "criterion"),
  NAME("intitulé", "criterion name"),
  MAX("maximum", "max"),
  POINTS("points", "points"),
  ABSTAIN("abstention", "abstain"),
  COMMENT("commentaire", "comment"),
  CONFIDENCE("assurance", "confidence"),
  VERSION("version", "version"),
  REASON("motif", "reason");

  private final String title;
  private final String english;

  Column(String title, String english) {
    this.title = title;
    this.english = english;
  }

  /** How it is called in files. */
  public String title() {
    return title;
  }

  /** Whether nothing can be read without it. */
  boolean required() {
    return this == APPLICATION || this == CRITERION || this == POINTS;
  }

  /** The column of this title, whatever its case, accents and language. */
  static Optional<Column> titled(String header) {
    String plain = plain(header);
    return Stream.of(values())
        .filter(column -> plain(column.title).equals(plain) || column.english.equals(plain))
        .findFirst();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
