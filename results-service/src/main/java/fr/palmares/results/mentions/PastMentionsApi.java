package fr.palmares.results.mentions;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's door to whether the rules lead to the mentions that were really granted. */
@RestController
class PastMentionsApi {

  private final PastMentions pastMentions;

  PastMentionsApi(PastMentions pastMentions) {
    this.pastMentions = pastMentions;
  }

  @GetMapping("/past-palmares/{edition}/mentions")
  @AllowedTo(Role.PUBLIC)
  List<PastMentions.Replayed> replayed(@PathVariable EditionYear edition) {
    return pastMentions.of(edition);
  }
}
