package fr.palmares.application.authority.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.kernel.InvalidFile;
import fr.palmares.kernel.InvalidFile.Fault;
import fr.palmares.kernel.LocalAuthority;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A register is read whole, or every fault is named by its line. */
class RegisterFileTest {

  private static final String HEADER =
      "kind,siren,code,name,epci_type,department,region,population\n";

  @Test
  void a_line_says_who_where_and_how_many() {
    RegisterFile file =
        RegisterFile.of(
            "\uFEFF"
                + HEADER
                + "commune,213801699,38169,Fontaine,,38,84,22411\r\n"
                + "\n"
                + "epci,200006682,200006682,\"CA Beaune, Côte et \"\"Sud\"\"\",CA,,,50592\n"
                + "departement,,01,Ain,,01,84,");

    assertThat(file.rows())
        .extracting(row -> row.authority().name())
        .containsExactly("Fontaine", "CA Beaune, Côte et \"Sud\"", "Ain");
    LocalAuthority fontaine = file.rows().get(0).authority();
    assertThat(fontaine.region()).isEqualTo("84");
    assertThat(fontaine.population()).isEqualTo(22_411);
    assertThat(file.rows().get(2).authority().id().text()).isEqualTo("departement-ain");
    assertThat(file.sha256()).hasSize(64);
  }

  @Test
  void every_fault_is_named_by_its_line() {
    String csv =
        HEADER
            + "village,213801699,38169,Fontaine,,38,84,1\n"
            + "commune,2138,38169,Fontaine,,38,84,1\n"
            + "commune,213801698,38169,,,38,84,1\n"
            + "commune,213801699,38169,Fontaine,,38,84,beaucoup\n"
            + "commune,213801697,38169,\"Deux\nlignes\",,38,84,1\n"
            + "commune,213801697,38169,Fontaine,,38,84,1\n"
            + "commune,213801696\n"
            + "commune,213801695,38169,\"Fontaine,,38,84,1\n";

    assertThat(faults(csv)).extracting(Fault::line).containsExactly(2, 3, 4, 5, 8, 9, 10);
    assertThat(faults(csv).get(4).message()).contains("line 6");
  }

  @Test
  void what_is_no_register_is_none() {
    assertThat(faults("")).hasSize(1);
    assertThat(faults(HEADER)).hasSize(1);
    assertThat(faults("name,kind\nFontaine,commune\n")).hasSize(1);
  }

  @Test
  void other_letters_than_utf_8_are_not_guessed() {
    byte[] latin = (HEADER + "commune,,1,Angoulême,,,,\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Utf8.text(latin))
        .isInstanceOfSatisfying(
            InvalidFile.class, e -> assertThat(e.faults().get(0).line()).isEqualTo(2));
  }

  private static List<Fault> faults(String csv) {
    try {
      RegisterFile.of(csv);
      return List.of();
    } catch (InvalidFile e) {
      return e.faults();
    }
  }
}
