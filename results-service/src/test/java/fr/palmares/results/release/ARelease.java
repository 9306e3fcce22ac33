package fr.palmares.results.release;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.results.Given;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A release for tests, of the small edition that is {@link Given}. */
public final class ARelease {

  public static final Instant SINCE = Instant.parse("2031-11-08T16:00:00Z");
  public static final Site SITE = new Site(URI.create("https://palmares.example"));

  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Erratum> errata = new ArrayList<>();

  /** A commune without a SIREN. */
  public ARelease with(String name, int points, @Nullable String level, String... mentions) {
    return with(Given.authority(name), points, level, mentions);
  }

  public ARelease with(
      LocalAuthority authority, int points, @Nullable String level, String... mentions) {
    outcomes.add(
        new Outcome(
            ApplicationId.of(Given.EDITION, authority.id()),
            authority,
            Points.of(points),
            Percentage.of(points),
            id(level),
            Stream.of(mentions).map(MentionId::of).toList()));
    return this;
  }

  /** An erratum, each a day after the one before. */
  public ARelease corrected(String name, @Nullable String before, @Nullable String after) {
    int number = errata.size() + 1;
    errata.add(
        Erratum.ofLevel(
            new PublicAct(new UUID(0, number), SINCE.plusSeconds(86_400L * number)),
            Given.application(name),
            id(before),
            id(after),
            "erreur de saisie"));
    return this;
  }

  /** An erratum of a mention, a day after the one before. */
  public ARelease holds(String name, String mention, boolean gained) {
    int number = errata.size() + 1;
    errata.add(
        new Erratum(
            new PublicAct(new UUID(0, number), SINCE.plusSeconds(86_400L * number)),
            Given.application(name),
            null,
            null,
            new Erratum.Held(Given.RULEBOOK.mention(MentionId.of(mention)), gained),
            "noms intervertis"));
    return this;
  }

  public Release released() {
    return Release.of(
        new PalmaresPublished(Given.EDITION, SINCE, Given.RULEBOOK, outcomes),
        new PublicAct(new UUID(0, 0), SINCE),
        errata);
  }

  /** The standing of the commune of this name. */
  public static Standing standing(Release release, String name) {
    return release.standing(Given.authority(name).id());
  }

  private static @Nullable LevelId id(@Nullable String level) {
    return level == null ? null : LevelId.of(level);
  }
}
