package fr.palmares.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PastFileTest {

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
  void lines_that_cannot_be_taken_are_told_one_by_one() {
    PastFile.Told file =
        read(
            """
            20x8,Nancy,commune,,,4,,https://a.example
            2018,Nancy,ville,,,4,,https://a.example
            2018,Nancy,commune,,,4,,
            """);

    assertThat(file.faults()).extracting(PastFile.Fault::line).containsExactly(2, 3, 4);
    assertThat(PastFile.read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).faults())
        .extracting(PastFile.Fault::line)
        .containsExactly(1);
  }

  @Test
  void a_comma_too_many_is_told_where_it_stands() {
    PastFile.Told file =
        read(
            """
            2018,Nancy,commune,,,4,,"https://a.example
            https://b.example"

            2018,Nancy, en Lorraine,commune,,,4,,https://a.example
            2018,"Nancy,commune,,,4,,https://a.example
            """);

    assertThat(file.faults()).extracting(PastFile.Fault::line).containsExactly(5, 6);
  }

  @Test
  void a_file_reads_alike_as_spreadsheets_in_france_save_it() {
    String text = "Edition;Authority;Kind;Level;Source\r\n2018;Échirolles ;commune;4;Journal\r\n";

    PastFile.Told file = PastFile.read(text.getBytes(Charset.forName("windows-1252")));

    assertThat(file.faults()).isEmpty();
    assertThat(results(file, 2018)).extracting(PastResult::authority).containsExactly("Échirolles");
  }

  private static PastFile.Told read(String lines) {
    return PastFile.read((HEADER + lines).getBytes(StandardCharsets.UTF_8));
  }

  private static List<PastResult> results(PastFile.Told file, int edition) {
    return Objects.requireNonNull(file.editions().get(new EditionYear(edition)));
  }
}
