package fr.palmares.platform.edition;

import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.platform.edition.EditionFolder.Grant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the jury granted. */
final class MentionsFile {
  private MentionsFile() {}

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
}
