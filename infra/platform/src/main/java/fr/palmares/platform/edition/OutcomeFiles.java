package fr.palmares.platform.edition;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.platform.edition.EditionFolder.Grant;
import fr.palmares.platform.edition.EditionFolder.PastResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the jury granted, and what earlier editions led to. */
final class OutcomeFiles {
  private OutcomeFiles() {}

  static List<Grant> grants(List<Row> rows, References references) {
    List<Grant> grants = new ArrayList<>();
    Map<MentionId, Set<String>> holders = new HashMap<>();
    for (Row row : rows) {
      String application = references.application(row);
      MentionOffer mention = mention(row, references.rulebook());
      if (mention == null) {
        continue;
      }
      Set<String> others = holders.computeIfAbsent(mention.id(), id -> new HashSet<>());
      if (mention.holders().unique() && !others.isEmpty()) {
        row.problem("'%s' is for one application only", mention.name());
      } else if (!others.add(application)) {
        row.problem("'%s' stands for %s twice", mention.name(), application);
      }
      grants.add(new Grant(mention.id(), application, row.textOrNull("reason")));
    }
    return grants;
  }

  private static @Nullable MentionOffer mention(Row row, @Nullable Rulebook rulebook) {
    String name = row.required("mention");
    if (name.isEmpty() || rulebook == null) {
      return null;
    }
    Optional<MentionOffer> found =
        rulebook.mentions().stream()
            .filter(m -> m.name().equals(name) || m.id().text().equals(name))
            .findFirst();
    if (found.isEmpty()) {
      row.problem("unknown mention '%s': it does not stand in rulebook.json", name);
    }
    return found.orElse(null);
  }

  /**
   * The results before this edition.
   *
   * @param shared whether the file is shared by several editions: then later results are left out,
   *     in the edition's own file they are a problem
   */
  static List<PastResult> past(List<Row> rows, @Nullable Rulebook rulebook, boolean shared) {
    List<PastResult> results = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      EditionYear edition = row.value("edition", EditionYear::of);
      LocalAuthority authority = PeopleFiles.authority(row);
      LevelId level = row.valueOrNull("level", text -> level(text, rulebook));
      if (edition == null || authority == null) {
        continue;
      }
      if (!seen.add(edition + " " + authority.id())) {
        row.problem("%s has two results in %s", authority.name(), edition);
      }
      if (rulebook != null && edition.compareTo(rulebook.edition()) >= 0) {
        if (!shared) {
          row.problem("edition %s is not before %s", edition, rulebook.edition());
        }
      } else {
        String source = row.text("source");
        results.add(
            new PastResult(
                edition,
                authority,
                level,
                row.textOrNull("mention"),
                source.isEmpty() ? row.file() : source));
      }
    }
    return results;
  }

  private static @Nullable LevelId level(String text, @Nullable Rulebook rulebook) {
    return rulebook != null && rulebook.levelScale().noLevel().equals(text)
        ? null
        : LevelId.of(text);
  }
}
