package fr.palmares.results.appeal;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.levels.Awards;
import fr.palmares.results.palmares.PalmaresQuery;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads results off the published palmarès, and the level that stands off its own stream. */
@Component
class PublishedResults implements Contested {

  private final PalmaresQuery palmares;
  private final Awards awards;

  PublishedResults(PalmaresQuery palmares, Awards awards) {
    this.palmares = palmares;
    this.awards = awards;
  }

  @Override
  public Instant until(ApplicationId application) {
    PalmaresPublished published = palmares.published(application.edition());
    if (published.outcomes().stream().noneMatch(o -> o.application().equals(application))) {
      throw Refusal.unknown("unknown-application", "'%s' is not in the palmarès", application);
    }
    return AppealPeriod.end(
        published.embargoUntil(), published.rulebook().calendar().appealsUntil());
  }

  @Override
  public LevelScale scale(ApplicationId application) {
    return palmares.published(application.edition()).rulebook().levelScale();
  }

  @Override
  public @Nullable LevelId standing(ApplicationId application) {
    return awards.of(application).level();
  }
}
