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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands of an edition's results at a moment.
 *
 * @param levels the levels awarded, with the reason of the last decision where it has one
 * @param mentions who holds what, and on which grounds
 * @param withdrawn who lost what, and why, where they do not hold it again
 * @param publishedFor when it is public from; null before the publication was decided
 */
record Standing(
    Map<ApplicationId, Awarded> levels,
    Map<Held, String> mentions,
    Map<Held, String> withdrawn,
    @Nullable Instant publishedFor) {

  private static final Comparator<ApplicationId> BY_NAME =
      Comparator.comparing(ApplicationId::text);

  static final Standing NOTHING = new Standing(Map.of(), Map.of(), Map.of(), null);

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
    withdrawn = Map.copyOf(withdrawn);
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
      return granted(new Held(e.mention(), e.application()), e.grounds());
    }
    if (event instanceof MentionWithdrawn e) {
      return withdrawn(new Held(e.mention(), e.application()), e.reason());
    }
    if (event instanceof PalmaresPublished e) {
      return new Standing(levels, mentions, withdrawn, e.embargoUntil());
    }
    return this;
  }

  private Standing awarded(ApplicationId application, Awarded awarded) {
    Map<ApplicationId, Awarded> now = new LinkedHashMap<>(levels);
    now.put(application, awarded);
    return new Standing(now, mentions, withdrawn, publishedFor);
  }

  private Standing granted(Held held, String grounds) {
    return new Standing(
        levels, with(mentions, held, grounds), without(withdrawn, held), publishedFor);
  }

  private Standing withdrawn(Held held, String reason) {
    return new Standing(
        levels, without(mentions, held), with(withdrawn, held, reason), publishedFor);
  }

  private static Map<Held, String> with(Map<Held, String> all, Held held, String words) {
    Map<Held, String> more = new LinkedHashMap<>(all);
    more.put(held, words);
    return more;
  }

  private static Map<Held, String> without(Map<Held, String> all, Held held) {
    Map<Held, String> fewer = new LinkedHashMap<>(all);
    fewer.remove(held);
    return fewer;
  }
}
