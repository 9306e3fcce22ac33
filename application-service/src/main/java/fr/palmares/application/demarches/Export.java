package fr.palmares.application.demarches;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds, whatever its format.
 *
 * @param incomplete whether it says itself that there are more dossiers
 */
record Export(List<Dossier> dossiers, boolean incomplete) {
  Export {
    dossiers = List.copyOf(dossiers);
  }

  /**
   * A dossier as it was filed.
   *
   * @param number null where the export does not tell
   * @param demarche the number of its form; null where the export does not tell
   * @param state as the API writes it ({@code en_construction}); empty where the export is silent
   * @param fault what keeps it from being read; null for nothing
   */
  record Dossier(
      @Nullable Long number,
      @Nullable Integer demarche,
      String state,
      @Nullable Instant filedAt,
      @Nullable Instant changedAt,
      String email,
      Requester requester,
      List<Champ> champs,
      @Nullable Fault fault) {
    Dossier {
      champs = List.copyOf(champs);
    }
  }

  /** What keeps a dossier from being read. */
  enum Fault {
    /** It is no object, or its row has not as many cells as there are columns. */
    SHAPE,
    /** A text holds NUL or half of a surrogate pair. */
    TEXT
  }

  /**
   * Who asks (demandeur). A person has nothing of this: people are no authorities.
   *
   * @param siret empty where there is none
   * @param name the registered name of the body
   * @param legalForm its code in INSEE's nomenclature (catégorie juridique)
   * @param place the INSEE code of its commune
   */
  record Requester(String siret, String name, String legalForm, String place, String department) {
    static final Requester NOBODY = new Requester("", "", "", "", "");
  }

  /**
   * An answer to a question of the form.
   *
   * @param id null where the export does not tell
   * @param type the API's name of it ({@code YesNoChamp}); empty where the export does not tell
   * @param text what was answered; empty for nothing
   */
  record Champ(@Nullable String id, String label, String type, String text, List<File> files) {
    Champ {
      files = List.copyOf(files);
    }

    /** A title or an explanation of the form: there is nothing to answer. */
    boolean isHeading() {
      return type.equals("HeaderSectionChamp") || type.equals("ExplicationChamp");
    }
  }

  /**
   * A file that was joined.
   *
   * @param link empty where the export does not tell
   * @param checksum MD5 in base64; null where the export does not tell
   */
  record File(String name, String link, @Nullable String checksum) {}
}
