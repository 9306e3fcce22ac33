package fr.palmares.platform.edition;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other files may refer to. Where nothing could be read, every reference counts as known: its
 * problem has been told already.
 */
final class References {
  private final Set<String> applications = new HashSet<>();
  private final Set<String> jurors = new HashSet<>();
  private final Set<Sheet> recused = new HashSet<>();
  private final Map<CriterionId, Criterion> criteria = new HashMap<>();
  private final @Nullable Rulebook rulebook;

  /** One juror's scores of one application. */
  record Sheet(String application, String juror) {}

  References(@Nullable Rulebook rulebook) {
    this.rulebook = rulebook;
    if (rulebook != null) {
      rulebook.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion));
    }
  }

  @Nullable Rulebook rulebook() {
    return rulebook;
  }

  Set<CriterionId> criteria() {
    return Set.copyOf(criteria.keySet());
  }

  Set<String> applications() {
    return Set.copyOf(applications);
  }

  boolean isNewApplication(String id) {
    return applications.add(id);
  }

  boolean isNewJuror(String id) {
    return jurors.add(id);
  }

  boolean isNewRecusal(String application, String juror) {
    return recused.add(new Sheet(application, juror));
  }

  /** The application that the line names; empty, with the problem noted, if there is none. */
  String application(Row row) {
    return known(row, "application", applications);
  }

  /** Whether the juror of the line takes no part in its application. */
  boolean isRecused(Row row) {
    return recused.contains(new Sheet(row.text("application"), row.text("juror")));
  }

  @Nullable JurorId juror(Row row) {
    return known(row, "juror", jurors).isEmpty() ? null : row.valueOrNull("juror", JurorId::of);
  }

  private static String known(Row row, String column, Set<String> names) {
    String name = row.required(column);
    if (!name.isEmpty() && !names.isEmpty() && !names.contains(name)) {
      row.problem("unknown %s %s: it does not stand in %ss.csv", column, name, column);
      return "";
    }
    return name;
  }

  /** The criterion that the line names; null if there is none, or no rulebook to look it up in. */
  @Nullable Criterion criterion(Row row) {
    CriterionId id = row.value("criterion", CriterionId::of);
    if (id == null || criteria.isEmpty()) {
      return null;
    }
    Criterion criterion = criteria.get(id);
    if (criterion == null) {
      row.problem("unknown criterion %s: it does not stand in rulebook.json", id);
    }
    return criterion;
  }
}
