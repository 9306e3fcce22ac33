package fr.palmares.results.palmares;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.history.Participation;
import fr.palmares.results.mentions.Holder;
import fr.palmares.results.palmares.Erratum.OfLevel;
import fr.palmares.results.palmares.Erratum.OfMention;
import fr.palmares.results.palmares.PalmaresView.Correction;
import fr.palmares.results.palmares.PalmaresView.Former;
import fr.palmares.results.palmares.PalmaresView.LevelCorrection;
import fr.palmares.results.palmares.PalmaresView.Mention;
import fr.palmares.results.palmares.PalmaresView.MentionCorrection;
import fr.palmares.results.palmares.PalmaresView.Result;
import fr.palmares.results.publication.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts outcomes, published or not yet, as everyone may read them. */
final class PalmaresWords {

  private PalmaresWords() {}

  /**
   * The palmarès in words.
   *
   * @param outcomes as they were published, or would be
   * @param errata that count on top of them, oldest first
   * @param holders who holds the mentions, errata applied
   * @param before the earlier participations of whom an outcome is, oldest first
   */
  static PalmaresView view(
      Rulebook rulebook,
      Instant published,
      List<Outcome> outcomes,
      List<Erratum> errata,
      List<Holder> holders,
      Function<Outcome, List<Participation>> before) {
    LevelScale scale = rulebook.levelScale();
    Names names = new Names(rulebook, new LinkedHashMap<>());
    outcomes.forEach(o -> names.authorities().put(o.application(), o.authority().name()));
    List<Result> results = new ArrayList<>();
    outcomes.forEach(outcome -> results.add(result(outcome, errata, before.apply(outcome), names)));
    // Within a level they stay as they were published: as the rulebook breaks ties.
    results.sort(Comparator.comparing((Result result) -> scale.rank(result.level())).reversed());
    return new PalmaresView(
        rulebook.edition(),
        rulebook.label(),
        published,
        counts(results, scale),
        results,
        mentions(holders, names),
        errata.stream().map(erratum -> correction(erratum, names)).toList());
  }

  /** What applications and mentions are called. */
  private record Names(Rulebook rulebook, Map<ApplicationId, String> authorities) {
    String of(ApplicationId application) {
      return authorities.getOrDefault(application, application.text());
    }

    @Nullable String orNull(@Nullable ApplicationId application) {
      return application == null ? null : of(application);
    }

    String of(MentionId mention) {
      return rulebook.mention(mention).name();
    }

    List<String> of(List<MentionId> mentions) {
      return mentions.stream().map(this::of).toList();
    }
  }

  private static Result result(
      Outcome published, List<Erratum> errata, List<Participation> before, Names names) {
    Outcome now = published;
    boolean corrected = false;
    for (Erratum erratum : errata) {
      corrected |= erratum.touches(published.application());
      now = erratum.applied(now);
    }
    LevelScale scale = names.rulebook().levelScale();
    Optional<Participation> previous =
        before.stream().filter(Participation::levelKnown).reduce((earlier, later) -> later);
    return new Result(
        published.application(),
        published.authority().name(),
        published.authority().kind(),
        published.authority().siren(),
        published.authority().department(),
        now.level(),
        scale.name(now.level()),
        published.total().rounded(),
        published.percentage().rounded(),
        previous.map(Participation::edition).orElse(null),
        previous.flatMap(p -> Optional.ofNullable(p.level())).orElse(null),
        names.of(now.mentions()),
        corrected,
        corrected
            ? new Former(
                published.level(), scale.name(published.level()), names.of(published.mentions()))
            : null);
  }

  private static Map<String, Integer> counts(List<Result> results, LevelScale scale) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    scale.levels().forEach(level -> counts.put(level.id().text(), 0));
    for (Result result : results) {
      LevelId level = result.level();
      counts.merge(level == null ? scale.noLevel() : level.text(), 1, Integer::sum);
    }
    return counts;
  }

  private static List<Mention> mentions(List<Holder> holders, Names names) {
    List<MentionId> offered = names.rulebook().mentions().stream().map(MentionOffer::id).toList();
    return holders.stream()
        .sorted(Comparator.comparing((Holder holder) -> offered.indexOf(holder.mention())))
        .map(
            holder ->
                new Mention(
                    holder.mention(),
                    names.of(holder.mention()),
                    holder.application(),
                    names.of(holder.application()),
                    holder.grounds(),
                    holder.figures(),
                    names.orNull(holder.ruleFirst())))
        .toList();
  }

  private static Correction correction(Erratum erratum, Names names) {
    LevelScale scale = names.rulebook().levelScale();
    return new Correction(
        Objects.requireNonNull(erratum.decidedAt()),
        erratum.reason(),
        Optional.ofNullable(erratum.level()).map(of -> levels(of, scale, names)).orElse(null),
        Optional.ofNullable(erratum.mention()).map(of -> mention(of, names)).orElse(null));
  }

  private static LevelCorrection levels(OfLevel of, LevelScale scale, Names names) {
    return new LevelCorrection(
        of.application(),
        names.of(of.application()),
        of.before(),
        scale.name(of.before()),
        of.after(),
        scale.name(of.after()));
  }

  private static MentionCorrection mention(OfMention of, Names names) {
    return new MentionCorrection(
        of.mention(),
        names.of(of.mention()),
        of.withdrawn(),
        names.orNull(of.withdrawn()),
        of.granted(),
        names.orNull(of.granted()));
  }
}
