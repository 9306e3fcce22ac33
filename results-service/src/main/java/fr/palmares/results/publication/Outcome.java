package fr.palmares.results.publication;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an application came out; {@code level} is null for no level. */
public record Outcome(
    ApplicationId application,
    LocalAuthority authority,
    Points total,
    Percentage percentage,
    @Nullable LevelId level,
    List<MentionId> mentions) {
  public Outcome {
    mentions = List.copyOf(mentions);
  }
}
