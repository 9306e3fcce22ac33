package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.history.Participation;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's window on how authorities progress. */
@RestController
class ProgressionApi {

  private final ProgressionQuery progression;

  ProgressionApi(ProgressionQuery progression) {
    this.progression = progression;
  }

  /** An authority's participations, oldest first. */
  record Trajectory(AuthorityId authority, List<Participation> participations) {}

  @GetMapping("/authorities/{authority}/progression")
  @AllowedTo(Role.PUBLIC)
  Trajectory trajectory(@PathVariable AuthorityId authority) {
    return new Trajectory(authority, progression.trajectory(authority));
  }

  @GetMapping("/progressions")
  @AllowedTo(Role.PUBLIC)
  List<ProgressionQuery.Line> progressions(
      @RequestParam EditionYear from, @RequestParam EditionYear to) {
    return progression.between(from, to);
  }
}
