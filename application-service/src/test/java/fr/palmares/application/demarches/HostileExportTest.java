package fr.palmares.application.demarches;

import static fr.palmares.application.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.application.demarches.Report.DossierReport;
import fr.palmares.kernel.Refusal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class HostileExportTest {

  private static final List<String> NAMES =
      List.of(
          "data",
          "demarche",
          "dossiers",
          "nodes",
          "number",
          "state",
          "dateDepot",
          "usager",
          "email",
          "demandeur",
          "siret",
          "entreprise",
          "raisonSociale",
          "champs",
          "id",
          "label",
          "__typename",
          "stringValue",
          "value",
          "values",
          "files",
          "filename",
          "url",
          "rows",
          "errors",
          "pageInfo",
          "dossier");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`{\"errors\": [{\"message\": \"Timeout\"}]}` | export-with-errors",
        "`{\"errors\": [3], \"data\": null}` | export-with-errors",
        "`{\"data\": {\"demarche\": null}}` | export-unreadable",
        "`{\"data\": {\"demarche\": {\"dossiers\": []}}}` | export-unreadable",
        "`{\"data\": []}` | export-unreadable",
        "`{}` | export-unreadable",
        "`[]` | export-unreadable",
        "`[[]]` | export-unreadable",
        "`{\"data\":` | export-unreadable",
        "`un;tableau\n1;2` | export-unreadable",
        "`ID;\"État du dossier\n1;2` | export-unreadable",
        "`` | export-unreadable",
      })
  void what_is_no_export_is_refused(String export, String rule) {
    assertRefused(rule, () -> AForm.open().take(export == null ? "" : export));
  }

  @Test
  void nesting_without_end_is_refused() {
    assertRefused(
        "export-unreadable",
        () -> AForm.open().take("{\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "null | null refused dossier-unreadable",
        "3 | null refused dossier-unreadable",
        "{} | null refused dossier-without-number",
        "`{\"number\": \"x\"}` | null refused dossier-without-number",
        "`{\"number\": 1e400}` | null refused dossier-without-number",
        "`{\"number\": 7}` | 7 refused dossier-state-unknown",
        "`{\"number\": 7, \"state\": {}}` | 7 refused dossier-state-unknown",
        "`{\"number\": 7, \"state\": \"accepte\"}` | 7 refused filing-date-missing",
        "`{\"number\": 7, \"state\": \"accepte\", \"dateDepot\": \"2025-02-30\"}` | 7 refused"
            + " filing-date-missing",
        "`{\"number\": 7, \"state\": \"accepte\", \"dateDepot\":"
            + " \"+999999999-12-31T23:59:59Z\"}` | 7 refused dossier-date-impossible",
        "`{\"number\": 7, \"state\": \"accepte\", \"dateDepot\": \"2299-01-01T00:00:00Z\"}` | 7"
            + " refused dossier-date-impossible",
        "`{\"number\": 7, \"state\": \"brouillon\", \"dateDerniereModification\":"
            + " \"1815-06-18T12:00:00Z\"}` | 7 refused dossier-date-impossible",
        "`{\"number\": 7, \"state\": \"brouillon\"}` | 7 refused applicant-unknown",
        "`{\"number\": 7, \"state\": \"brouillon\", \"demandeur\": {\"siret\": \"12\"}}` | 7"
            + " refused siret-unreadable",
        "`{\"number\": 7, \"state\": \"brouillon\", \"demandeur\": {\"siret\":"
            + " \"73282932000074\", \"entreprise\": {\"raisonSociale\": \"X\"}}}` | 7 refused"
            + " applicant-kind-unknown",
        "`{\"number\": 7, \"state\": \"sans_suite\", \"champs\": [3, null, {\"label\": {}}]}` | 7"
            + " skipped dossier-turned-down",
        "`{\"number\": 7, \"usager\": {\"email\": \"a\\u0000b\"}}` | 7 refused unreadable-text",
        "`{\"number\": 7, \"champs\": [{\"stringValue\": \"\\ud800\"}]}` | 7 refused"
            + " unreadable-text",
      })
  void a_dossier_that_says_too_little_is_refused_alone(String node, String outcome) {
    String good = JsonMapper.shared().writeValueAsString(dossier());
    String page =
        "{\"data\": {\"demarche\": {\"dossiers\": {\"nodes\": [%s, %s]}}}}".formatted(node, good);

    Report report = AForm.open().take(page);

    assertThat(AForm.outcomes(report)).containsExactly(outcome, "1001 created");
  }

  @Test
  void a_dossier_of_another_form_is_refused() {
    String other = AForm.text("dossier.json").replace("\"number\": 123456", "\"number\": 7");
    assertThat(AForm.outcomes(AForm.open().take(other)))
        .containsExactly("1001 refused another-form");
  }

  @Test
  void of_copies_the_last_change_counts() {
    String before = AForm.text("dossier.json");
    String after = before.replace("62.5", "70").replace("2025-03-02T09", "2025-03-03T09");

    AForm form = AForm.open();
    assertThat(AForm.outcomes(form.take("[" + before + "," + after + "," + before + "]")))
        .containsExactly(
            "1001 skipped dossier-twice", "1001 created", "1001 skipped dossier-twice");
    assertThat(form.steps.get(0).command().filing().answers().toString()).contains("70");
  }

  @Test
  void a_second_dossier_of_the_same_authority_is_refused() {
    String other = AForm.text("dossier.json").replace("\"number\": 1001", "\"number\": 1002");
    assertThat(
            AForm.outcomes(AForm.open().take("[" + AForm.text("dossier.json") + "," + other + "]")))
        .containsExactly("1001 created", "1002 refused imported-from-another-dossier");
  }

  @Test
  void unknown_types_are_read_by_their_text_and_named() {
    String future = AForm.text("dossier.json").replace("\"TextChamp\"", "\"PoemeChamp\"");
    Report report = AForm.open().take(future);
    assertThat(AForm.outcomes(report)).containsExactly("1001 created");
    assertThat(report.unknownTypes()).containsExactly("PoemeChamp");
  }

  @Test
  void a_row_that_has_slipped_is_refused_alone() {
    String table = AForm.text("dossiers.csv");
    String slipped = table.replaceFirst("1001,", "1001,,");
    assertThat(AForm.outcomes(AForm.open().take(slipped)))
        .contains("1001 refused dossier-unreadable", "1002 created");
  }

  @Property(tries = 300)
  void whatever_is_sent_is_refused_or_accounted_for(@ForAll("documents") Object document) {
    String export = JsonMapper.shared().writeValueAsString(document);
    try {
      Report report = AForm.open().take(export);
      report.dossiers().forEach(dossier -> assertThat(dossier.outcome()).isNotNull());
    } catch (Refusal refusal) {
      assertThat(refusal.rule()).startsWith("export-");
    }
  }

  /** A page whose nodes are anything. */
  @Property(tries = 300)
  void the_report_accounts_for_every_champ_exactly_once(
      @ForAll("nodes") List<Map<String, Object>> nodes) {
    Object page = Map.of("data", Map.of("demarche", Map.of("dossiers", Map.of("nodes", nodes))));

    Report report = AForm.open().take(JsonMapper.shared().writeValueAsString(page));

    assertThat(report.dossiers()).hasSameSizeAs(nodes);
    for (int i = 0; i < nodes.size(); i++) {
      DossierReport of = report.dossiers().get(i);
      assertThat(of.champs()).hasSameSizeAs((List<?>) nodes.get(i).get("champs"));
    }
    assertThat(report.outcomes().values().stream().mapToInt(n -> n).sum()).isEqualTo(nodes.size());
  }

  @Provide
  Arbitrary<List<Map<String, Object>>> nodes() {
    Arbitrary<Object> champ =
        Arbitraries.oneOf(
            Arbitraries.of(champs()).map(c -> (Object) c),
            Arbitraries.of("nothing", 3, Map.of("label", "Commentaire")));
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.of("en_construction", "brouillon", "accepte", "refuse", "x"),
            champ.list().ofMaxSize(45))
        .as(
            (number, state, champs) ->
                Map.<String, Object>of(
                    "number", number,
                    "state", state,
                    "dateDepot", "2025-03-01T10:22:33+01:00",
                    "demandeur", Map.of("siret", "2138016990001" + number),
                    "champs", champs))
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Object> documents() {
    return documents(6);
  }

  private static Arbitrary<Object> documents(int depth) {
    Arbitrary<Object> scalars =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(12).map(s -> (Object) s),
            Arbitraries.doubles().map(d -> (Object) d),
            Arbitraries.of(true, false).map(b -> (Object) b));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<Object> inner = documents(depth - 1);
    return Arbitraries.frequencyOf(
            Tuple.of(1, scalars),
            Tuple.of(2, inner.list().ofMaxSize(3).map(l -> (Object) l)),
            Tuple.of(
                5,
                Arbitraries.maps(Arbitraries.of(NAMES), inner).ofMaxSize(4).map(m -> (Object) m)))
        .withoutEdgeCases();
  }

  private static Object dossier() {
    return Loose.of(AForm.json(AForm.text("dossier.json"))).child("data").child("dossier").fields();
  }

  private static List<?> champs() {
    return Loose.of(dossier()).list("champs");
  }
}
