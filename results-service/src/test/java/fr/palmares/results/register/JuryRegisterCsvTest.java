package fr.palmares.results.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.results.Given;
import fr.palmares.results.register.JuryRegister.Affiliation;
import fr.palmares.results.register.JuryRegister.File;
import fr.palmares.results.register.JuryRegister.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

class JuryRegisterCsvTest {

  @Test
  void a_row_a_juror_quoted_where_needed_and_harmless_in_a_spreadsheet() {
    File boe = new File(Given.application("Boé"), "Boé");
    Member member =
        new Member(
            "=Dupont, \"Diane\"",
            "Ligue",
            true,
            List.of(
                new Affiliation(AuthorityId.of("213800071"), null),
                new Affiliation(Given.authority("Claix").id(), "Claix")),
            3,
            List.of(boe),
            List.of(boe),
            1);

    assertThat(JuryRegisterCsv.of(new JuryRegister(Given.EDITION, "Label", List.of(member))))
        .isEqualTo(
            "edition,name,organization,sits,affiliations,files_scored,conflicts,recusals,"
                + "conflicts_dismissed\r\n"
                + "2031,\"'=Dupont, \"\"Diane\"\"\",Ligue,true,213800071; Claix,3,Boé,Boé,1\r\n");
  }
}
