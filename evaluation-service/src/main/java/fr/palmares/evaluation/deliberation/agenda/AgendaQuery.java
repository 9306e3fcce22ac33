package fr.palmares.evaluation.deliberation.agenda;

import fr.palmares.evaluation.deliberation.agenda.AgendaView.Disputed;
import fr.palmares.evaluation.deliberation.agenda.AgendaView.Item;
import fr.palmares.evaluation.deliberation.casefile.CaseFile;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Settled;
import fr.palmares.evaluation.deliberation.casefile.CaseFiles;
import fr.palmares.evaluation.deliberation.casefile.OpenFiles;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers which files are the most fragile. */
@Component
class AgendaQuery {

  /** What nobody can compute first, then the most fragile; files that are done with last. */
  private static final Comparator<Ranked> ORDER =
      Comparator.comparing((Ranked file) -> file.item().evaluated())
          .thenComparing(Ranked::fragility, Comparator.nullsFirst(Fragility.MOST_FRAGILE_FIRST))
          .thenComparing(file -> file.item().application().text());

  private final Juries juries;
  private final KnownEditions editions;
  private final OpenFiles open;
  private final CaseFiles files;

  AgendaQuery(Juries juries, KnownEditions editions, OpenFiles open, CaseFiles files) {
    this.juries = juries;
    this.editions = editions;
    this.open = open;
    this.files = files;
  }

  /**
   * The agenda as this reader may see it. It tells of scores: who sits in the jury reads it once
   * none can move any more.
   */
  AgendaView of(EditionYear edition, Actor reader) {
    List<ApplicationId> applications = open.to(reader, edition);
    Jury jury = juries.of(edition);
    jury.checkOpened();
    if (open.sits(reader, edition)) {
      jury.checkClosed();
    }
    Rulebook rulebook = editions.rulebook(edition, jury.rulebookVersion());
    List<JurorId> members = jury.jurors().stream().map(Juror::id).toList();
    return new AgendaView(
        edition,
        rulebook.version(),
        files.of(applications).stream()
            .map(file -> ranked(file, rulebook, members))
            .sorted(ORDER)
            .map(Ranked::item)
            .toList());
  }

  private record Ranked(Item item, @Nullable Fragility fragility) {}

  private static Ranked ranked(CaseFile file, Rulebook rulebook, List<JurorId> members) {
    ApplicationId application = file.application();
    if (file.evaluated() != null) {
      return new Ranked(
          new Item(application, true, null, null, null, null, null, null, List.of()), null);
    }
    Map<CriterionId, List<Points>> given = new LinkedHashMap<>();
    Set<CriterionId> leftOut = new HashSet<>();
    Map<CriterionId, Settled> settled = file.settledNow();
    for (Criterion criterion : rulebook.criteria()) {
      Settled now = settled.get(criterion.id());
      if (now == null) {
        given.put(criterion.id(), file.counting(criterion.id(), members));
      } else if (now.applies()) {
        given.put(criterion.id(), List.of(now.points()));
      } else {
        leftOut.add(criterion.id());
      }
    }
    List<Disputed> disputed = disputed(rulebook, given);
    return Fragility.of(rulebook, given, leftOut)
        .map(fragility -> new Ranked(item(application, fragility, disputed), fragility))
        .orElseGet(
            () ->
                new Ranked(
                    new Item(application, false, null, null, null, null, null, null, disputed),
                    null));
  }

  private static Item item(
      ApplicationId application, Fragility fragility, List<Disputed> disputed) {
    return new Item(
        application,
        false,
        fragility.open(),
        fragility.level(),
        fragility.lowest(),
        fragility.highest(),
        fragility.margin(),
        fragility.spread(),
        disputed);
  }

  private static List<Disputed> disputed(Rulebook rulebook, Map<CriterionId, List<Points>> given) {
    return rulebook.criteria().stream()
        .filter(criterion -> !given.getOrDefault(criterion.id(), List.of()).isEmpty())
        .map(criterion -> disputed(criterion, given.getOrDefault(criterion.id(), List.of())))
        .filter(one -> one.highest().compareTo(one.lowest()) > 0)
        .sorted(Comparator.comparing(Disputed::weight).reversed())
        .toList();
  }

  private static Disputed disputed(Criterion criterion, List<Points> given) {
    Points lowest = Collections.min(given);
    Points highest = Collections.max(given);
    Points gap = new Points(highest.value().minus(lowest.value()));
    return new Disputed(criterion.id(), lowest, highest, gap.weighted(criterion.weight()));
  }
}
