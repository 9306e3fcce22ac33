package fr.palmares.application.authority.reference;

import fr.palmares.application.authority.reference.CsvLines.Line;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.InvalidFile;
import fr.palmares.kernel.InvalidFile.Fault;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Sha256;
import fr.palmares.kernel.Siren;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A register as a file, read whole or not at all.
 *
 * @param sha256 of the file's UTF-8 bytes, in hexadecimal digits
 */
record RegisterFile(String sha256, List<ReferenceRow> rows) {

  private static final List<String> HEADER =
      List.of("kind", "siren", "code", "name", "epci_type", "department", "region", "population");

  /**
   * Reads CSV with the header {@code kind,siren,code,name,epci_type,department,region,population}.
   *
   * @throws InvalidFile with every fault and its line
   */
  static RegisterFile of(String csv) {
    List<Line> lines = CsvLines.of(csv);
    List<Fault> faults = new ArrayList<>();
    if (lines.isEmpty() || !lines.get(0).fields().equals(HEADER)) {
      String header = String.join(",", HEADER);
      throw new InvalidFile(
          List.of(
              new Fault(
                  1, Refusal.invalid("register-header", header, "the first line is %s", header))));
    }
    Map<String, Integer> seen = new HashMap<>();
    List<ReferenceRow> rows = new ArrayList<>();
    for (Line line : lines.subList(1, lines.size())) {
      try {
        ReferenceRow row = row(line);
        Integer before = seen.putIfAbsent(row.authority().id().text(), line.number());
        if (before != null) {
          throw Refusal.invalid(
              "register-twice",
              before.toString(),
              "%s stands on line %d, too",
              row.authority().id(),
              before);
        }
        rows.add(row);
      } catch (Refusal refusal) {
        faults.add(new Fault(line.number(), refusal));
      }
    }
    if (faults.isEmpty() && rows.isEmpty()) {
      faults.add(
          new Fault(
              1, Refusal.invalid("register-empty", "line", "there is no line below the header")));
    }
    if (!faults.isEmpty()) {
      throw new InvalidFile(faults);
    }
    return new RegisterFile(Sha256.hex(csv), rows);
  }

  private static ReferenceRow row(Line line) {
    List<String> fields = line.fields();
    if (!line.closed()) {
      throw Refusal.invalid(
          "register-quote", "line", "a quotation mark is opened and never closed");
    }
    if (fields.size() != HEADER.size()) {
      throw Refusal.invalid(
          "register-fields", "line", "%d fields instead of %d", fields.size(), HEADER.size());
    }
    String siren = given(fields.get(1));
    LocalAuthority authority =
        LocalAuthority.of(
                AuthorityKind.of(fields.get(0)),
                siren == null ? null : Siren.of(siren),
                fields.get(3),
                given(fields.get(5)))
            .in(given(fields.get(6)), population(fields.get(7)));
    return new ReferenceRow(authority, fields.get(2));
  }

  private static @Nullable Integer population(String field) {
    if (field.isEmpty()) {
      return null;
    }
    if (!field.matches("[0-9]{1,9}")) {
      throw Refusal.invalid(
          "register-population", "population", "'%s' is no number of inhabitants", field);
    }
    return Integer.valueOf(field);
  }

  private static @Nullable String given(String field) {
    return field.isEmpty() ? null : field;
  }
}
