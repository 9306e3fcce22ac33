package fr.palmares.results.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.palmares.results.wording.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints certificates as PDF/UA (ISO 14289-1): tagged, titled, in French, with the font embedded.
 * Nothing is fetched from anywhere.
 */
final class Pdf {

  /** Liberation Sans (SIL Open Font License 1.1), as PDFBox brings it. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Stands for what the font has no sign for. */
  private static final String UNKNOWN = "□";

  private static final Markup TEMPLATE = Markup.beside(Pdf.class, "certificate.html.mustache");

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private Pdf() {}

  static byte[] of(Certificate certificate) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(Pdf::font, "Liberation Sans", 400, FontStyle.NORMAL, true);
    builder.useReplacementText(UNKNOWN);
    builder.useUriResolver((base, uri) -> null);
    builder.withHtmlContent(TEMPLATE.print(certificate), null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PDDocument document = renderer.getPdfDocument();
      // By what it says, not by the clock: the same certificate is the same file.
      document.setDocumentId((long) certificate.hashCode());
      document.getDocumentInformation().setCreationDate(calendar(certificate.since()));
      document.save(bytes);
      document.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Calendar calendar(Instant instant) {
    return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
  }
}
