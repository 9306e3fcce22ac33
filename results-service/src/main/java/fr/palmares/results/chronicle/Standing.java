package fr.palmares.results.chronicle;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.event.ResultEvent;
import fr.palmares.kernel.event.ResultEvent.LevelAwarded;
import fr.palmares.kernel.event.ResultEvent.LevelCorrected;
import fr.palmares.kernel.event.ResultEvent.MentionGranted;
import fr.palmares.kernel.event.ResultEvent.MentionWithdrawn;
import fr.palmares.kernel.event.ResultEvent.PalmaresPublished;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands of an edition's results at a moment.
 *
 * @param levels the levels awarded, with the reason of the last decision where it has one
 * @param mentions who holds what, and on which grounds
 * @param publishedFor when it is public from; null before the publication was decided
 */
record Standing(
    Map<ApplicationId, Awarded> levels,
    Map<Held, String> mentions,
    @Nullable Instant publishedFor) {

  private static final Comparator<ApplicationId> BY_NAME =
      Comparator.comparing(ApplicationId::text);

  static final Standing NOTHING = new Standing(Map.of(), Map.of(), null);

  /** A level; null for no level. */
  record Awarded(@Nullable LevelId level, @Nullable String reason) {}

  /** Who holds a mention. */
  record Held(MentionId mention, ApplicationId application) {}

  Standing {
    Map<ApplicationId, Awarded> sorted = new TreeMap<>(BY_NAME);
    sorted.putAll(levels);
    levels = sorted;
    Map<Held, String> held =
        new TreeMap<>(
            Comparator.comparing((Held one) -> one.mention().text())
                .thenComparing(Held::application, BY_NAME));
    held.putAll(mentions);
    mentions = held;
  }

  /** The standing after one more event. */
  Standing evolve(ResultEvent event) {
    if (event instanceof LevelAwarded e) {
      return awarded(e.application(), new Awarded(e.level(), e.reason()));
    }
    if (event instanceof LevelCorrected e) {
      return awarded(e.application(), new Awarded(e.after(), e.reason()));
    }
    if (event instanceof MentionGranted e) {
      return held(new Held(e.mention(), e.application()), Optional.of(e.grounds()));
    }
    if (event instanceof MentionWithdrawn e) {
      return held(new Held(e.mention(), e.application()), Optional.empty());
    }
    if (event instanceof PalmaresPublished e) {
      return new Standing(levels, mentions, e.embargoUntil());
    }
    return this;
  }

  private Standing awarded(ApplicationId application, Awarded awarded) {
    Map<ApplicationId, Awarded> now = new LinkedHashMap<>(levels);
    now.put(application, awarded);
    return new Standing(now, mentions, publishedFor);
  }

  private Standing held(Held held, Optional<String> grounds) {
    Map<Held, String> now = new LinkedHashMap<>(mentions);
    grounds.ifPresentOrElse(words -> now.put(held, words), () -> now.remove(held));
    return new Standing(levels, now, publishedFor);
  }
}
