package fr.palmares.results.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.results.release.ARelease;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Standing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether veraPDF finds a certificate to be PDF/UA-1 (ISO 14289-1), whoever it is for. */
class PdfUaTest {

  @BeforeAll
  static void start() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<String> names() {
    return Stream.of(
        "Boé",
        "L’Haÿ-les-Roses, Œuilly & Ýlang-Ýlang",
        "Saint-Barthélemy-d'Agenais <i>\"la ville\"</i> & Cie",
        "Communauté de communes du Pays de Saint-Rémy-en-Bouzemont ".repeat(4).strip(),
        "W".repeat(200),
        "Mairie 🏛 de Châlons 👩‍🚀",
        "Taiʻarapu-Est, Kouaoua Ǧ ṽ ﬁ",
        "عين قانا",
        "תל אביב",
        "日本",
        "a\u00ADb\u200Bc\u202Ed\uFFFD");
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_certificate_is_pdf_ua_whatever_the_name(String name) throws Exception {
    assertThat(failures(print(name, "5", "premiere", "encouragements"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_certificate_is_one_page_of_lines_one_below_the_other(String name) throws Exception {
    List<Float> heights = new ArrayList<>();
    PDFTextStripper lines =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> letters) {
            heights.add(letters.get(0).getYDirAdj());
          }
        };
    try (PDDocument pdf =
        Loader.loadPDF(print(name, "5", "premiere", "encouragements", "progression"))) {
      lines.getText(pdf);
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(heights).hasSizeGreaterThanOrEqualTo(8).isSorted();
  }

  @Test
  void a_certificate_for_mentions_alone_is_pdf_ua() throws Exception {
    assertThat(failures(print("Boé", null, "premiere", "encouragements"))).isEmpty();
  }

  @Test
  void a_certificate_without_a_mention_is_pdf_ua() throws Exception {
    assertThat(failures(print("Boé", "1"))).isEmpty();
  }

  @Test
  void the_validator_finds_what_is_missing() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(print("Boé", "5"))) {
      pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      assertThat(failures(bytes.toByteArray())).isNotEmpty();
    }
  }

  private static List<String> failures(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> failures =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(failed -> failed.getRuleId().getClause() + ": " + failed.getMessage())
              .distinct()
              .toList();
      assertThat(result.isCompliant()).as("%s", failures).isEqualTo(failures.isEmpty());
      return failures;
    }
  }

  private static byte[] print(String name, @Nullable String level, String... mentions) {
    Release release = new ARelease().with("Modèle", 96, level, mentions).released();
    Standing model = release.standings().get(0);
    Standing named =
        new Standing(
            model.application(),
            model.authority().renamed(name),
            model.first(),
            model.level(),
            model.levelName(),
            model.points(),
            model.percent(),
            model.firstMentions(),
            model.mentions());
    return Pdf.of(Certificate.of(release, named, ARelease.SITE));
  }
}
