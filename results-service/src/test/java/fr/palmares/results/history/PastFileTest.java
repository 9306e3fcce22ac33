package fr.palmares.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.Given;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PastFileTest {

  private static final LevelScale SCALE =
      new LevelScale(
          LevelScaleId.of("s"),
          "Non labellisé",
          Given.RULEBOOK.levelScale().levels().subList(3, 5));

  private static final String HEADER =
      "edition,authority,kind,siren,department,level,mention,source\n";

  @Test
  void results_are_grouped_by_edition_and_an_empty_level_is_not_known() {
    PastFile.Told file =
        read(
            """
            2018,Nancy,commune,215403957,54,4,,https://a.example
            2019,Nancy,commune,215403957,54,,,https://a.example
            """);

    assertThat(file.faults()).isEmpty();
    assertThat(results(file, 2018))
        .singleElement()
        .satisfies(nancy -> assertThat(nancy.level()).isEqualTo(LevelId.of("4")));
    assertThat(results(file, 2019))
        .singleElement()
        .satisfies(nancy -> assertThat(nancy.outcomeKnown()).isFalse());
  }

  @Test
  void where_sources_contradict_each_other_only_the_participation_is_taken_and_it_is_told() {
    PastFile.Told file =
        read(
            """
            2018,Nancy,commune,215403957,54,4,,https://a.example
            2018,Ville de Nancy,commune,215403957,54,5,,https://b.example
            2018,SITIV,syndicat,,,3,,https://a.example
            2018,Sitiv,syndicat,,,3,Encouragements,https://b.example
            """);

    assertThat(file.conflicts())
        .containsExactly(
            new Claims.Conflict(
                new EditionYear(2018),
                "Nancy",
                List.of("niveau 4 : https://a.example", "niveau 5 : https://b.example")));
    assertThat(results(file, 2018)).hasSize(2);
    assertThat(results(file, 2018).get(0).level()).isNull();
    assertThat(results(file, 2018).get(1).level()).isEqualTo(LevelId.of("3"));
    assertThat(results(file, 2018).get(1).mention()).isEqualTo("Encouragements");
    assertThat(results(file, 2018).get(1).source())
        .isEqualTo("https://a.example ; https://b.example");
  }

  @Test
  void a_name_that_several_sirens_bear_needs_one_of_them() {
    PastFile.Told file =
        read(
            """
            2018,Vif,commune,,,2,,https://a.example
            2018,Vif,commune,213805450,,3,,https://b.example
            2018,Vif,commune,214401093,,4,,https://c.example
            """);

    assertThat(file.faults())
        .containsExactly(
            new PastFile.Fault(
                2,
                "Plusieurs collectivités portent le nom « Vif » : indiquez le SIREN de celle-ci."));
  }

  @Test
  void a_column_that_stands_twice_is_told() {
    PastFile.Told file =
        PastFile.read(
            "edition,authority,kind,source,Edition\n2018,Nancy,commune,https://a.example,2019\n"
                .getBytes(StandardCharsets.UTF_8),
            SCALE);

    assertThat(file.faults())
        .containsExactly(new PastFile.Fault(1, "Colonnes en double : edition"));
  }

  /** Each line compared with each would take many minutes. */
  @Test
  @Timeout(60)
  void a_file_as_large_as_may_be_sent_is_read() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 15_000; i++) {
      lines.append("2018,Commune n° ").append(i).append(",commune,,38,4,,https://a.example\n");
    }

    PastFile.Told file = read(lines.toString());

    assertThat(file.faults()).isEmpty();
    assertThat(results(file, 2018)).hasSize(15_000);
  }

  @Test
  void lines_that_cannot_be_taken_are_told_one_by_one() {
    PastFile.Told file =
        read(
            """
            20x8,Nancy,commune,,,4,,https://a.example
            2018,Nancy,ville,,,4,,https://a.example
            2018,Nancy,commune,,,4,,
            """);

    assertThat(file.faults()).extracting(PastFile.Fault::line).containsExactly(2, 3, 4);
    assertThat(PastFile.read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), null).faults())
        .extracting(PastFile.Fault::line)
        .containsExactly(1);
  }

  @Test
  void what_french_spreadsheets_save_is_read_as_it_was_meant() {
    String lines =
        (HEADER + "2018,Région Grand Est,Région,,,Niveau 4,,https://a.example\n")
            .replace(',', ';')
            .replace("\n", "\r\n");

    PastFile.Told file = PastFile.read(lines.getBytes(Charset.forName("windows-1252")), SCALE);

    assertThat(file.faults()).isEmpty();
    assertThat(results(file, 2018).get(0).authority()).isEqualTo("Région Grand Est");
    assertThat(results(file, 2018).get(0).level()).isEqualTo(LevelId.of("4"));
  }

  @Test
  void the_header_is_read_in_any_order_and_case() {
    String text = "Level;Edition;Authority;Kind;Source\r\n4;2018;Échirolles ;commune;Journal\r\n";

    PastFile.Told file = PastFile.read(text.getBytes(StandardCharsets.UTF_8), null);

    assertThat(file.faults()).isEmpty();
    assertThat(results(file, 2018)).extracting(PastResult::authority).containsExactly("Échirolles");
  }

  @Test
  void a_line_is_named_as_a_text_editor_counts_it() {
    PastFile.Told file =
        read(
            """
            2018,"Communauté
            du Pays",epci,,,4,,https://a.example

            ,,,,,,,
            2018,Nancy,commune,123,54,4,,https://a.example
            2018,Boé,commune,,47,4,,https://a.example/1,8622489.php
            2018,"Vif,commune,,38,4,,https://a.example
            """);

    assertThat(file.faults()).extracting(PastFile.Fault::line).containsExactly(6, 7, 8);
    assertThat(file.faults().get(0).message())
        .isEqualTo("« 123 » n’est pas un SIREN (neuf chiffres).");
  }

  @Test
  void a_file_that_tells_nothing_is_no_success() {
    assertThat(read("").faults())
        .containsExactly(new PastFile.Fault(0, "Aucun résultat : il n’y a que l’en-tête."));
    assertThat(PastFile.read(new byte[0], null).faults())
        .containsExactly(
            new PastFile.Fault(1, "Colonnes manquantes : edition, authority, kind, source"));
    assertThat(read("2018,***,commune,,,4,,https://a.example\n").faults())
        .containsExactly(new PastFile.Fault(2, "« *** » n’est pas un nom."));
  }

  @Test
  void every_fault_of_a_line_is_told_in_french() {
    PastFile.Told file = read("20x8,Nancy,ville,,54,4,,https://a.example\n");

    assertThat(file.faults())
        .extracting(PastFile.Fault::message)
        .containsExactly(
            "« 20x8 » n’est pas une année (quatre chiffres).",
            "« ville » n’est pas un genre de collectivité : commune, epci, syndicat, departement,"
                + " region, autre.");
  }

  @Test
  void a_level_is_known_by_its_identifier_or_its_name_and_no_label_is_an_outcome() {
    PastFile.Told file =
        PastFile.read(
            (HEADER
                    + """
                    2018,Nancy,commune,,54,NIVEAU 5,,https://a.example
                    2018,Boé,commune,,47,non labellisé,,https://a.example
                    2018,Vif,commune,,38,,,https://a.example
                    2018,Albi,commune,,81,6,,https://a.example
                    """)
                .getBytes(StandardCharsets.UTF_8),
            SCALE);

    assertThat(results(file, 2018))
        .extracting(PastResult::level)
        .containsExactly(LevelId.of("5"), null, null);
    assertThat(results(file, 2018))
        .extracting(PastResult::outcomeKnown)
        .containsExactly(true, true, false);
    assertThat(file.faults())
        .containsExactly(
            new PastFile.Fault(
                5,
                "« 6 » n’est pas un niveau de l’échelle de ces éditions : 4 (Niveau 4),"
                    + " 5 (Niveau 5). Laissez vide un niveau inconnu."));
  }

  @Test
  void having_no_label_contradicts_having_one() {
    PastFile.Told file =
        PastFile.read(
            (HEADER
                    + """
                    2018,Nancy,commune,,54,4,,https://a.example
                    2018,Nancy,commune,,54,Non labellisé,,https://b.example
                    """)
                .getBytes(StandardCharsets.UTF_8),
            SCALE);

    assertThat(file.conflicts())
        .extracting(Claims.Conflict::claims)
        .containsExactly(
            List.of("niveau 4 : https://a.example", "aucun niveau : https://b.example"));
    assertThat(results(file, 2018).get(0).outcomeKnown()).isFalse();
  }

  @Test
  void a_department_is_known_by_its_code() {
    assertThat(read("2018,Ajaccio,commune,,2A,4,,x\n2018,Mamoudzou,commune,,976,4,,x\n").faults())
        .isEmpty();
    assertThat(
            read("""
                    2018,Nancy,commune,,999,4,,https://a.example
                    2018,Bourg,commune,,1,4,,https://a.example
                    2018,Ajaccio,commune,,20,4,,https://a.example
                    """)
                .faults())
        .extracting(PastFile.Fault::message)
        .allMatch(message -> message.contains("n’est pas un code de département"))
        .hasSize(3);
  }

  @Test
  void a_text_in_utf_16_is_told_to_be_one() {
    String text = HEADER + "2018,Nancy,commune,,54,4,,https://a.example\n";
    for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      assertThat(PastFile.read(text.getBytes(charset), null).faults())
          .singleElement()
          .satisfies(fault -> assertThat(fault.message()).contains("UTF-16", "« CSV UTF-8 »"));
    }
  }

  @Test
  void two_bodies_of_one_name_in_two_departments_are_told_apart_by_their_siren_only() {
    PastFile.Told file =
        read(
            """
            2018,Saint-Denis,commune,219300662,93,4,,https://a.example
            2018,Saint-Denis,commune,219740115,974,3,,https://a.example
            2019,Saint-Denis,commune,,93,4,,https://a.example
            2019,Ville de Saint-Denis,commune,,974,3,,https://a.example
            """);

    assertThat(results(file, 2018)).hasSize(2);
    assertThat(file.faults())
        .containsExactly(
            new PastFile.Fault(
                5,
                "« Ville de Saint-Denis » est du département 974 ici et du 93 à la ligne 4 : s’il"
                    + " s’agit de deux collectivités, donnez le SIREN de chacune."));
  }

  private static PastFile.Told read(String lines) {
    return PastFile.read((HEADER + lines).getBytes(StandardCharsets.UTF_8), null);
  }

  private static List<PastResult> results(PastFile.Told file, int edition) {
    return Objects.requireNonNull(file.editions().get(new EditionYear(edition)));
  }
}
