package fr.palmares.platform.demo;

import fr.palmares.kernel.JurorId;
import fr.palmares.platform.Console;
import fr.palmares.platform.Demonstration;
import fr.palmares.platform.Platform;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.edition.EditionFolder.Member;
import java.util.Set;
import java.util.stream.Collectors;

/** The edition that comes with the project, for a platform that has nothing to show yet. */
public final class Edition2022 implements Demonstration {
  static final String MADE_UP =
      """
      Données de démonstration : les notes, le jury, les points, les seuils et les dates sont
      inventés. Les candidatures, les résultats passés, les niveaux et les mentions sont ceux que
      le label a publiés en 2022 ; une partie des niveaux est déduite de l'ordre du communiqué.
      """;

  @Override
  public Set<String> jurors() {
    return jurors(EditionFolder.builtIn());
  }

  static Set<String> jurors(EditionFolder folder) {
    return folder.jury().stream()
        .map(Member::juror)
        .map(JurorId::text)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void play(Platform platform, Console out) {
    out.line(MADE_UP);
    new Year(EditionFolder.builtIn(), platform, new Progress(out)).play();
  }
}
