package fr.palmares.application.story;

import fr.palmares.application.ApplicationService;
import fr.palmares.servers.RealServers;
import fr.palmares.web.testing.EachEndpointAsEachRole;
import fr.palmares.web.testing.TestTokens;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

@RealServers
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = {ApplicationService.class, TestTokens.class})
@DirtiesContext
class RolesTest extends EachEndpointAsEachRole {

  @Override
  protected String table() {
    return """
        POST   /editions                                          organizer
        PUT    /editions/{edition}/rulebook                       organizer
        POST   /editions/{edition}/opening                        organizer
        POST   /editions/{edition}/closing                        organizer
        GET    /editions/{edition}                                organizer auditor public
        GET    /editions/{edition}/rulebook                       public
        POST   /applications/{application}/extension              organizer
        GET    /schemas/rulebook                                  public
        GET    /editions/{edition}/rulebook/versions              public
        POST   /editions/{edition}/rulebook/errata                organizer
        POST   /authorities                                       organizer candidate
        GET    /authorities/{authority}                           organizer juror auditor analyst candidate
        POST   /authorities/register                              organizer
        GET    /authorities/search                                organizer juror auditor analyst candidate
        POST   /authorities/{authority}/renaming                  organizer
        POST   /authorities/{authority}/merger                    organizer
        POST   /authorities/{authority}/renaming/correction       organizer
        POST   /authorities/{authority}/merger/correction         organizer
        POST   /editions/{edition}/applications                   candidate
        GET    /editions/{edition}/applications                   organizer juror auditor
        GET    /applications/{application}                        organizer juror auditor candidate
        PUT    /applications/{application}/answers/{criterion}    candidate
        POST   /applications/{application}/carry-over             organizer candidate
        GET    /applications/{application}/estimate               candidate
        POST   /applications/{application}/answers/{criterion}/confirmation candidate
        POST   /applications/{application}/evidence               candidate
        POST   /applications/{application}/evidence/files         candidate
        DELETE /applications/{application}/evidence               candidate
        GET    /applications/{application}/evidence/files/{sha256} organizer juror auditor candidate
        POST   /applications/{application}/evidence/files/{sha256}/erasure organizer
        GET    /applications/{application}/receipts               organizer juror auditor candidate
        GET    /applications/{application}/receipts/{fingerprint}/content organizer juror auditor candidate
        GET    /applications/{application}/amendments             organizer juror auditor candidate
        POST   /applications/{application}/submission             candidate
        POST   /applications/{application}/amendment              candidate
        POST   /applications/{application}/withdrawal             candidate
        POST   /applications/{application}/ineligibility          organizer
        POST   /editions/{edition}/demarches/import               organizer
        GET    /schemas/demarches-mapping                         public
        DELETE /applications/{application}/contacts               administrator
        POST   /applications/{application}/members                candidate organizer
        GET    /applications/{application}/members                candidate organizer auditor
        DELETE /applications/{application}/members/{actor}        candidate organizer
        POST   /applications/{application}/transfer               candidate organizer
        GET    /my/applications                                   candidate
        POST   /applications/{application}/ineligibility/answers  candidate
        POST   /applications/{application}/ineligibility/upholding organizer
        POST   /applications/{application}/ineligibility/lifting  organizer
        GET    /applications/{application}/ineligibility          candidate organizer auditor
        POST   /applications/{application}/clarifications         organizer juror
        GET    /applications/{application}/clarifications         candidate organizer juror auditor
        POST   /applications/{application}/clarifications/{number}/reply candidate
        POST   /applications/{application}/clarifications/{number}/closing organizer
        """;
  }

  @Override
  protected Map<String, String> variables() {
    return Map.of(
        "edition", "2099",
        "authority", "nobody",
        "application", "2099-nobody",
        "criterion", "a.1",
        "actor", "somebody",
        "number", "1",
        "sha256", "0",
        "fingerprint", "0");
  }
}
