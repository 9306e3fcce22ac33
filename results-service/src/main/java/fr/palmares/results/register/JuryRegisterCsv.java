package fr.palmares.results.register;

import fr.palmares.results.register.JuryRegister.File;
import fr.palmares.results.register.JuryRegister.Member;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The register as comma separated values (RFC 4180). What a spreadsheet would take for a formula
 * gets an apostrophe before it (OWASP, CSV injection).
 */
final class JuryRegisterCsv {

  private static final String HEADER =
      "edition,name,organization,sits,affiliations,files_scored,conflicts,recusals,"
          + "conflicts_dismissed";

  private JuryRegisterCsv() {}

  static String of(JuryRegister register) {
    return Stream.concat(
            Stream.of(HEADER),
            register.jurors().stream().map(member -> row(register.edition().text(), member)))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String row(String edition, Member member) {
    return Stream.of(
            edition,
            Objects.requireNonNullElse(member.name(), ""),
            member.organization(),
            Boolean.toString(member.sits()),
            list(
                member.affiliations().stream()
                    .map(a -> Objects.requireNonNullElse(a.name(), a.authority().text()))
                    .toList()),
            Integer.toString(member.filesScored()),
            list(member.conflicts().stream().map(File::authority).toList()),
            list(member.recusals().stream().map(File::authority).toList()),
            Integer.toString(member.conflictsDismissed()))
        .map(JuryRegisterCsv::cell)
        .collect(Collectors.joining(","));
  }

  private static String list(List<String> items) {
    return String.join("; ", items);
  }

  private static String cell(String text) {
    String safe = text.matches("(?s)[\\s']*[=+\\-@＝＋－＠].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
