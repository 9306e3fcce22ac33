package fr.palmares.results.mentions;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.moment.AsOf;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's door to whether the rules lead to the mentions that were really granted. */
@RestController
class PastMentionsApi {

  private final PastMentions pastMentions;
  private final AsOf past;

  PastMentionsApi(PastMentions pastMentions, AsOf past) {
    this.pastMentions = pastMentions;
    this.past = past;
  }

  @GetMapping("/past-palmares/{edition}/mentions")
  @AllowedTo(Role.PUBLIC)
  List<PastMentions.Replayed> replayed(
      @PathVariable EditionYear edition, @RequestParam(required = false) @Nullable Moment asOf) {
    return past.read(asOf, () -> pastMentions.of(edition));
  }
}
