package fr.palmares.results.register;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.register.JuryRegister.File;
import fr.palmares.results.register.JuryRegister.Member;
import fr.palmares.results.table.Csv;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The register as a table. */
final class JuryRegisterCsv {

  private static final List<String> HEADER =
      List.of(
          "edition",
          "name",
          "organization",
          "sits",
          "affiliations",
          "files_scored",
          "conflicts",
          "recusals",
          "conflicts_dismissed");

  private JuryRegisterCsv() {}

  static String of(JuryRegister register) {
    return Csv.table(
        HEADER, register.jurors().stream().map(member -> row(register.edition(), member)));
  }

  private static List<@Nullable Object> row(EditionYear edition, Member member) {
    return Arrays.asList(
        edition,
        member.name(),
        member.organization(),
        member.sits(),
        list(
            member.affiliations().stream()
                .map(a -> Objects.requireNonNullElse(a.name(), a.authority().text()))
                .toList()),
        member.filesScored(),
        list(member.conflicts().stream().map(File::authority).toList()),
        list(member.recusals().stream().map(File::authority).toList()),
        member.conflictsDismissed());
  }

  private static String list(List<String> items) {
    return String.join("; ", items);
  }
}
