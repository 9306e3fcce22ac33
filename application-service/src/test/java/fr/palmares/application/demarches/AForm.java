package fr.palmares.application.demarches;

import fr.palmares.application.demarches.ImportRun.Step;
import fr.palmares.application.demarches.Report.DossierReport;
import fr.palmares.application.demarches.Report.Reason;
import fr.palmares.application.edition.Edition;
import fr.palmares.application.submission.EmptyLog;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Calendar;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The made up form 123456, its mapping and the edition that it is for. */
public final class AForm {

  static final EditionYear YEAR = new EditionYear(2031);
  static final Instant NOW = Instant.parse("2025-04-01T08:00:00Z");
  static final Rulebook RULES = RulebookReader.read((Map<?, ?>) json(text("rulebook.json")));

  final List<Step> steps = new ArrayList<>();
  private final ImportRun run;

  AForm(String mapping, @Nullable Instant deadline) {
    Edition edition = new Edition(Edition.Phase.APPLICATIONS, "Label d'essai", until(deadline));
    run =
        new ImportRun(
            YEAR,
            edition,
            MappingReader.read(Documents.mapping(mapping), RULES),
            new Applicant(
                id -> {
                  throw Refusal.unknown("unknown-authority", "nobody is registered");
                }),
            EmptyLog.imports(NOW),
            Set.of(),
            step -> {
              steps.add(step);
              return steps.size();
            });
  }

  /** With the mapping of the tests and no deadline. */
  static AForm open() {
    return new AForm(text("mapping.yaml"), null);
  }

  static AForm until(String deadline) {
    return new AForm(text("mapping.yaml"), Instant.parse(deadline));
  }

  Report take(String export) {
    return run.over(
        Documents.export(export),
        refusal -> new Reason(refusal.rule(), refusal.field(), refusal.sentence()));
  }

  /** Two pages of the API in a list. */
  public static String pages() {
    return "[" + text("page-1.json") + "," + text("page-2.json") + "]";
  }

  /** {@code 1001 created} or {@code 1004 skipped dossier-turned-down}. */
  static List<String> outcomes(Report report) {
    return report.dossiers().stream().map(AForm::outcome).toList();
  }

  private static String outcome(DossierReport report) {
    Reason reason = report.reason();
    return report.dossier() + " " + report.outcome() + (reason == null ? "" : " " + reason.rule());
  }

  /** A file beside the tests. */
  public static String text(String name) {
    try (InputStream in = AForm.class.getResourceAsStream("/demarches/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object json(String text) {
    return JsonMapper.shared().readValue(text, Object.class);
  }

  private static Rulebook until(@Nullable Instant deadline) {
    return new Rulebook(
        RULES.label(),
        RULES.edition(),
        1,
        "",
        new Calendar(null, deadline, null, null, null),
        RULES.aggregation(),
        RULES.levelScale(),
        RULES.axes(),
        RULES.mentions(),
        null,
        null,
        null);
  }
}
