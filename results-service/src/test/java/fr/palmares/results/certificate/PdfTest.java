package fr.palmares.results.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.results.release.ARelease;
import fr.palmares.results.release.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Whether a certificate is what PDF/UA (ISO 14289-1) asks for, as far as a machine can tell. */
class PdfTest {

  private static final String LONG =
      "Syndicat intercommunal à vocations multiples de Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson"
          + " & de la communauté <b>d’agglomération</b> "
          + "Œ".repeat(120);

  @Test
  void it_says_who_got_what() throws IOException {
    try (PDDocument pdf = certificate("Boé", "encouragements")) {
      assertThat(words(pdf))
          .contains("Label d'essai, édition 2031")
          .contains("Boé")
          .contains("Niveau 5")
          .contains("Mention : Mention encouragements")
          .contains("8 novembre 2031")
          .contains("https://palmares.example/palmares/2031")
          .contains("00000000-0000-0000-0000-000000000000");
    }
  }

  @Test
  void what_the_font_has_no_sign_for_leaves_a_box() throws IOException {
    try (PDDocument pdf = certificate("Mairie 🏛 de 日本")) {
      assertThat(words(pdf)).contains("Mairie □ de □□");
    }
  }

  @Test
  void it_is_tagged_and_titled_and_in_french() throws IOException {
    try (PDDocument pdf = certificate("Boé", "encouragements")) {
      PDDocumentCatalog catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).startsWith("fr");
      assertThat(Objects.requireNonNull(catalog.getMarkInfo()).isMarked()).isTrue();
      assertThat(Objects.requireNonNull(catalog.getViewerPreferences()).displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Certificat : Boé, Label d'essai 2031");
      assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("pdfuaid")
          .contains("Certificat : Boé");
      assertThat(tags(Objects.requireNonNull(catalog.getStructureTreeRoot())))
          .contains("Document", "H1", "H2", "P");
    }
  }

  @Test
  void every_font_is_in_the_file() throws IOException {
    try (PDDocument pdf = certificate("Boé", "encouragements")) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).as("%s", name).isTrue();
        }
      }
    }
  }

  @Test
  void a_long_name_wraps_and_stays_on_the_page() throws IOException {
    try (PDDocument pdf = certificate(LONG)) {
      List<TextPosition> letters = new ArrayList<>();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
              letters.addAll(positions);
            }
          };
      stripper.getText(pdf);
      float width = pdf.getPage(0).getMediaBox().getWidth();
      assertThat(letters)
          .isNotEmpty()
          .allSatisfy(
              letter -> {
                assertThat(letter.getXDirAdj()).isPositive();
                assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThan(width);
              });
      assertThat(words(pdf).replaceAll("\\s", "")).contains("<b>d’agglomération</b>Œ");
    }
  }

  @Test
  void the_same_certificate_gives_the_same_bytes() {
    assertThat(bytes("Boé")).isEqualTo(bytes("Boé"));
  }

  private static PDDocument certificate(String name, String... mentions) throws IOException {
    return Loader.loadPDF(bytes(name, mentions));
  }

  private static byte[] bytes(String name, String... mentions) {
    Release release = new ARelease().with("Modèle", 96, "5", mentions).released();
    Certificate model = Certificate.of(release, release.standings().get(0), ARelease.SITE);
    return Pdf.of(
        new Certificate(
            model.label(),
            model.edition(),
            name,
            model.level(),
            model.mentions(),
            model.day(),
            model.since(),
            model.cutoff(),
            model.address()));
  }

  private static String words(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf);
  }

  private static List<String> tags(PDStructureNode node) {
    List<String> tags = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStructureType());
        tags.addAll(tags(element));
      }
    }
    return tags;
  }
}
