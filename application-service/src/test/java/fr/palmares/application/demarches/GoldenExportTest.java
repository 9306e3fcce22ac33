package fr.palmares.application.demarches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.palmares.application.demarches.Fates.Fate;
import fr.palmares.application.demarches.ImportRun.Step;
import fr.palmares.application.demarches.Report.ChampReport;
import fr.palmares.application.submission.Filing;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Siren;
import fr.palmares.web.csv.CsvFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Exports of a made up form, one champ of every type of the public schema. */
class GoldenExportTest {

  private static final List<String> OUTCOMES =
      List.of(
          "1001 created",
          "1002 created",
          "1003 created",
          "1004 skipped dossier-turned-down",
          "1005 refused answer-does-not-fit");

  @Test
  void pages_of_the_api_become_applications() {
    AForm form = AForm.open();

    Report report = form.take(AForm.pages());

    assertThat(AForm.outcomes(report)).isEqualTo(OUTCOMES);
    assertThat(report.incomplete()).isFalse();
    assertThat(report.criteriaWithoutChamp()).isEmpty();
    assertThat(report.entriesWithoutChamp()).isEmpty();
    assertThat(report.unknownTypes()).isEmpty();
    Filing filing = form.steps.get(0).command().filing();
    assertThat(filing.procedure()).isEqualTo(123456);
    assertThat(filing.dossier()).isEqualTo(1001);
    assertThat(filing.filedAt()).isEqualTo("2025-03-01T09:22:33Z");
    assertThat(filing.changedAt()).isEqualTo("2025-03-02T08:00:00Z");
    assertThat(filing.answers())
        .containsEntry(CriterionId.of("libre.deliberation"), "yes")
        .containsEntry(CriterionId.of("libre.formation"), "yes")
        .containsEntry(CriterionId.of("libre.postes"), "62.5")
        .containsEntry(CriterionId.of("libre.nombre"), "41")
        .containsEntry(CriterionId.of("libre.code"), "forge")
        .containsEntry(CriterionId.of("libre.domaines"), "Bureautique, Serveurs")
        .containsEntry(CriterionId.of("libre.licence"), "eupl")
        .containsEntry(CriterionId.of("libre.donnees"), "https://donnees.exemple.fr/fontaine")
        .containsEntry(CriterionId.of("libre.date"), "2024-11-18");
    assertThat(filing.evidence())
        .extracting(Filing.Piece::name, Filing.Piece::link)
        .contains(
            tuple(
                "deliberation.pdf",
                "https://demarche.numerique.gouv.fr/procedures/123456/dossiers/1001"));
  }

  @Test
  void who_applies_is_told_by_the_requester_or_by_champs() {
    AForm form = AForm.open();
    form.take(AForm.pages());

    assertThat(form.steps)
        .extracting(step -> step.applicant().authority())
        .containsExactly(
            LocalAuthority.of(
                AuthorityKind.COMMUNE, Siren.of("213801699"), "COMMUNE DE FONTAINE", "38"),
            LocalAuthority.of(
                AuthorityKind.EPCI, Siren.of("200040715"), "GRENOBLE-ALPES-METROPOLE", "38"),
            LocalAuthority.of(AuthorityKind.SYNDICAT, null, "Syndicat du Libre en Vercors", null));
  }

  @Test
  void people_stand_in_the_contacts_alone() {
    AForm form = AForm.open();
    form.take(AForm.pages());

    Step first = form.steps.get(0);
    assertThat(first.command().sponsor().name()).isEqualTo("Dominique Exemple");
    assertThat(first.command().sponsor().detail()).isEqualTo("Adjointe au numérique");
    assertThat(first.command().referent().detail()).isEqualTo("camille@exemple.fr");
    assertThat(form.steps.get(1).command().referent().detail())
        .as("the address of who filed, where the form asked for none")
        .isEqualTo("agent@metropole.exemple.fr");
    assertThat(form.steps).allSatisfy(step -> assertThat(said(step)).doesNotContain("Exemple"));
  }

  private static String said(Step step) {
    return step.command().filing().toString();
  }

  @Test
  void a_table_of_the_same_dossiers_makes_the_same_applications() {
    AForm json = AForm.open();
    AForm csv = AForm.open();
    json.take(AForm.pages());
    Report report = csv.take(AForm.text("dossiers.csv"));

    assertThat(AForm.outcomes(report)).isEqualTo(OUTCOMES);
    assertThat(csv.steps).hasSameSizeAs(json.steps);
    for (int i = 0; i < csv.steps.size(); i++) {
      Filing of = csv.steps.get(i).command().filing();
      Filing as = json.steps.get(i).command().filing();
      assertThat(of.answers()).isEqualTo(as.answers());
      assertThat(of.filedAt()).isEqualTo(as.filedAt());
      assertThat(of.changedAt()).isEqualTo(as.changedAt());
      assertThat(pieces(of)).isEqualTo(pieces(as));
      assertThat(csv.steps.get(i).applicant().authority())
          .isEqualTo(json.steps.get(i).applicant().authority());
    }
  }

  private static List<String> pieces(Filing filing) {
    return filing.evidence().stream().map(p -> p.criterion() + p.name() + p.link()).toList();
  }

  @Test
  void separators_marks_and_encodings_make_no_difference() {
    String comma = AForm.text("dossiers.csv");
    AForm marked = AForm.open();
    assertThat(AForm.outcomes(marked.take("\uFEFF" + comma.replace("\n", "\r\n"))))
        .isEqualTo(OUTCOMES);
    List<List<String>> rows =
        CsvFile.read(comma).lines().stream().map(CsvFile.Line::cells).toList();
    for (String separator : List.of(";", "\t")) {
      StringBuilder text = new StringBuilder();
      rows.forEach(
          row ->
              text.append(
                      String.join(
                          separator,
                          row.stream()
                              .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                              .toList()))
                  .append('\n'));
      AForm form = AForm.open();
      assertThat(AForm.outcomes(form.take(text.toString()))).isEqualTo(OUTCOMES);
      assertThat(form.steps).isEqualTo(marked.steps);
    }
  }

  @Test
  void the_same_export_again_in_either_format_changes_nothing() {
    AForm form = AForm.open();
    form.take(AForm.pages());
    int done = form.steps.size();

    Stream.of(AForm.pages(), AForm.text("dossier.json"), AForm.text("dossiers.csv"))
        .forEach(
            export ->
                assertThat(AForm.outcomes(form.take(export)))
                    .contains("1001 unchanged")
                    .noneMatch(outcome -> outcome.contains("amended")));

    assertThat(form.steps).hasSize(done);
  }

  @Test
  void links_that_expire_are_no_change() {
    AForm form = new AForm(AForm.text("mapping.yaml").replaceFirst("fileLink.*\n", ""), null);
    form.take(AForm.pages());
    assertThat(form.steps.get(0).command().filing().evidence().get(0).link())
        .startsWith("https://fichiers.exemple.fr/");

    Report again = form.take(AForm.pages().replace("signature=abc", "signature=xyz"));

    assertThat(AForm.outcomes(again)).contains("1001 unchanged", "1003 unchanged");
  }

  @Test
  void a_changed_dossier_is_amended_and_may_change_back() {
    AForm form = AForm.open();
    form.take(AForm.text("dossier.json"));

    String changed = AForm.text("dossier.json").replace("62.5", "70");
    assertThat(AForm.outcomes(form.take(changed))).containsExactly("1001 amended");
    assertThat(AForm.outcomes(form.take(AForm.text("dossier.json"))))
        .containsExactly("1001 amended");

    assertThat(form.steps).extracting(Step::id).doesNotHaveDuplicates();
  }

  @Test
  void what_was_filed_in_time_is_in_time_and_what_changed_late_is_too_late() {
    AForm form = AForm.until("2025-03-01T23:00:00Z");

    Report report = form.take(AForm.pages());
    assertThat(AForm.outcomes(report))
        .contains("1001 created", "1002 refused deadline-passed", "1003 refused deadline-passed");
    assertThat(report.dossiers().get(0).notes())
        .extracting(Report.Reason::rule)
        .containsExactly("changed-after-deadline");

    String changed = AForm.text("dossier.json").replace("62.5", "70");
    assertThat(AForm.outcomes(form.take(changed))).containsExactly("1001 refused deadline-passed");
  }

  @Test
  void an_answer_that_is_not_taken_is_shown() {
    Report report = AForm.open().take(AForm.pages());

    assertThat(report.dossiers().get(4).champs())
        .filteredOn(champ -> champ.fate() == Fate.NOT_TAKEN)
        .extracting(ChampReport::label, ChampReport::value)
        .containsExactly(tuple("Où publiez-vous votre code ?", "Sur le serveur de la mairie"));
  }

  @Test
  void every_champ_has_its_fate() {
    Report report = AForm.open().take(AForm.text("dossier.json"));

    assertThat(report.dossiers().get(0).champs())
        .extracting(champ -> champ.label() + ": " + champ.fate())
        .contains(
            "1. La collectivité: heading",
            "Avant de commencer: heading",
            "SIRET de l’organisme candidat: authority",
            "Nom du référent technique: person",
            "Délibération: evidence",
            "Décrivez votre démarche: answer",
            "Vos projets: unmapped",
            "Rendez-vous souhaité: ignored",
            "Commentaire: unmapped",
            "Commentaire: ignored");
  }
}
