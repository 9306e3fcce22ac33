package fr.palmares.platform.edition;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Siren;
import fr.palmares.platform.edition.EditionFolder.Applicant;
import fr.palmares.platform.edition.EditionFolder.Member;
import fr.palmares.platform.edition.EditionFolder.Recusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who applies, who judges, and who does not judge whom. */
final class PeopleFiles {
  /** Accounts that the platform has already, for other roles than a juror's. */
  private static final Set<String> TAKEN =
      Set.of("organizer", "candidate", "analyst", "auditor", "administrator");

  private static final int LONGEST_REASON = 4000;

  private static final int LONGEST_NAME = 300;

  private PeopleFiles() {}

  static List<Applicant> applicants(List<Row> rows, References references) {
    List<Applicant> applicants = new ArrayList<>();
    Map<AuthorityId, Integer> lines = new HashMap<>();
    for (Row row : rows) {
      String id = row.required("application");
      if (!id.isEmpty() && !references.isNewApplication(id)) {
        row.problem("application %s stands twice", id);
      }
      LocalAuthority authority = authority(row);
      if (authority != null) {
        Integer before = lines.putIfAbsent(authority.id(), row.line());
        if (before != null) {
          row.problem(
              "%s applies twice: it stands on line %d, too", authority.name(), before.intValue());
        }
        applicants.add(new Applicant(id, authority));
      }
    }
    return applicants;
  }

  /** The authority that a line describes; null, with the problems noted, if it does not. */
  static @Nullable LocalAuthority authority(Row row) {
    String name = row.required("authority", LONGEST_NAME);
    AuthorityKind kind = row.value("kind", text -> AuthorityKind.of(text.toLowerCase(Locale.ROOT)));
    Siren siren = row.valueOrNull("siren", PeopleFiles::siren);
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || kind == null
        || (siren == null && !row.text("siren").isEmpty())) {
      return null;
    }
    try {
      return LocalAuthority.of(kind, siren, name, row.textOrNull("department"));
    } catch (Refusal refusal) {
      row.problem("%s", refusal.sentence());
      return null;
    }
  }

  private static Siren siren(String text) {
    if (!text.matches("[0-9]{9}")) {
      throw Refusal.invalid("invalid-value", "siren", "'%s' is not a SIREN: 9 digits", text);
    }
    return Siren.of(text);
  }

  static List<Member> jury(List<Row> rows, References references) {
    List<Member> jury = new ArrayList<>();
    for (Row row : rows) {
      String id = row.required("juror");
      if (!id.isEmpty() && !references.isNewJuror(id)) {
        row.problem("juror %s stands twice", id);
      }
      if (TAKEN.contains(id)) {
        row.problem("'%s' is the name of another role's account", id);
      }
      JurorId juror = row.valueOrNull("juror", JurorId::of);
      String organization = row.required("organization", LONGEST_NAME);
      if (juror != null) {
        jury.add(new Member(juror, organization));
      }
    }
    return jury;
  }

  static List<Recusal> recusals(List<Row> rows, References references) {
    List<Recusal> recusals = new ArrayList<>();
    for (Row row : rows) {
      String application = references.application(row);
      JurorId juror = references.juror(row);
      String reason = row.required("reason", LONGEST_REASON);
      if (juror != null) {
        if (!references.isNewRecusal(application, juror.text())) {
          row.problem("%s is recused from %s twice", juror, application);
        }
        recusals.add(new Recusal(application, juror, reason));
      }
    }
    return recusals;
  }
}
