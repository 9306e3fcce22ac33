package fr.palmares.platform.edition;

import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.platform.edition.EditionFolder.Applicant;
import fr.palmares.platform.edition.EditionFolder.Expectation;
import fr.palmares.platform.edition.EditionFolder.Grant;
import fr.palmares.platform.edition.EditionFolder.Member;
import fr.palmares.platform.edition.EditionFolder.PastResult;
import fr.palmares.platform.edition.EditionFolder.Recusal;
import fr.palmares.platform.edition.EditionFolder.Revision;
import fr.palmares.platform.edition.EditionFolder.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all files of an edition in one pass and finds everything that is wrong with them. */
final class EditionReader {
  private final EditionFiles files;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  private EditionReader(EditionFiles files) {
    this.files = files;
  }

  /**
   * The edition.
   *
   * @param beside where the history is, if it is not among the files
   * @throws MalformedEdition with every problem
   */
  static EditionFolder read(EditionFiles files, EditionFiles beside) {
    return new EditionReader(files).read(beside);
  }

  private EditionFolder read(EditionFiles beside) {
    Optional<RulebookFile> rules = RulebookFile.read(files, problems, warnings);
    Rulebook rulebook = rules.map(RulebookFile::rulebook).orElse(null);
    References references = new References(rulebook);
    List<Applicant> applicants =
        PeopleFiles.applicants(
            required("applications.csv", "application", "authority", "kind"), references);
    List<Member> jury =
        PeopleFiles.jury(required("jurors.csv", "juror", "organization"), references);
    List<Recusal> recusals =
        PeopleFiles.recusals(
            optional("recusals.csv", "application", "juror", "reason").orElse(List.of()),
            references);
    ScoreFiles sheets = new ScoreFiles(references, problems, warnings);
    List<Score> scores =
        sheets.scores(required("scores.csv", "application", "juror", "criterion", "points"));
    if (!scores.isEmpty()) {
      sheets.checkComplete();
    }
    List<Revision> revisions =
        sheets.revisions(
            optional("revisions.csv", "application", "juror", "criterion", "points", "reason")
                .orElse(List.of()));
    List<Grant> mentions =
        optional("mentions.csv", "mention", "application")
            .map(rows -> MentionsFile.grants(rows, references))
            .orElse(null);
    List<PastResult> past = PastFile.read(files, beside, rulebook, problems, warnings);
    List<Expectation> expected = ExpectedFile.read(files, references, problems);
    if (rules.isEmpty() || !problems.isEmpty()) {
      throw new MalformedEdition(problems);
    }
    return new EditionFolder(
        rules.get().rulebook(),
        rules.get().document(),
        List.copyOf(applicants),
        List.copyOf(jury),
        List.copyOf(recusals),
        List.copyOf(scores),
        List.copyOf(revisions),
        mentions,
        List.copyOf(past),
        List.copyOf(expected),
        List.copyOf(warnings));
  }

  private List<Row> required(String name, String... columns) {
    int before = problems.size();
    List<Row> rows =
        TextFile.read(files, name, true, problems)
            .map(text -> Table.rows(text, problems, columns))
            .orElse(List.of());
    if (rows.isEmpty() && problems.size() == before) {
      problems.add(new Problem(name, 0, "there is no line below the header"));
    }
    return rows;
  }

  private Optional<List<Row>> optional(String name, String... columns) {
    return TextFile.read(files, name, false, problems)
        .map(text -> Table.rows(text, problems, columns));
  }
}
