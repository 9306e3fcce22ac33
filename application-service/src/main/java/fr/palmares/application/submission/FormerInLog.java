package fr.palmares.application.submission;

import fr.palmares.application.authority.register.RegisterQuery;
import fr.palmares.application.edition.Editions;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.Succession;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Looks for them edition by edition, the latest first; in one edition at the authority's own first.
 */
@Component
class FormerInLog implements FormerApplications {

  private final Files files;
  private final Editions editions;
  private final RegisterQuery authorities;

  FormerInLog(Files files, Editions editions, RegisterQuery authorities) {
    this.files = files;
    this.editions = editions;
    this.authorities = authorities;
  }

  @Override
  public Former last(ApplicationId application, Rulebook rules) {
    List<AuthorityId> past = authorities.withItsPast(application.authority());
    List<Rulebook> since = new ArrayList<>(List.of(rules));
    for (Rulebook then : editions.rulebooksBefore(application.edition())) {
      since.add(0, then);
      for (AuthorityId authority : past) {
        ApplicationId id = ApplicationId.of(then.edition(), authority);
        Application former = files.load(id);
        if (former.status() == Application.Status.SUBMITTED) {
          return new Former(id, former.team(), former.answers(), Succession.through(since));
        }
      }
    }
    throw Refusal.conflict(
        "no-former-application", "no earlier application of this authority stands here");
  }
}
