package fr.palmares.results.preview;

import fr.palmares.kernel.EditionYear;
import java.util.UUID;

/** One look at a palmarès. Its text names its stream: looks do not wait for one another. */
record PreviewId(EditionYear edition, UUID preview) {
  @Override
  public String toString() {
    return "preview-" + edition + "-" + preview;
  }
}
