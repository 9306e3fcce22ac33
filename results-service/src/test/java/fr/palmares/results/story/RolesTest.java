package fr.palmares.results.story;

import fr.palmares.results.ResultsService;
import fr.palmares.servers.RealServers;
import fr.palmares.web.testing.EachEndpointAsEachRole;
import fr.palmares.web.testing.TestTokens;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/** Who may call what. */
@RealServers
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = {ResultsService.class, TestTokens.class})
@DirtiesContext
class RolesTest extends EachEndpointAsEachRole {

  @Override
  protected String table() {
    return """
        POST /past-palmares                                  organizer
        POST /past-palmares/file                             organizer
        POST /past-palmares/{edition}/corrections            organizer
        POST /past-palmares/{edition}/withdrawal             organizer
        GET  /past-palmares/{edition}                        public
        GET  /past-palmares/{edition}/mentions               public
        GET  /editions/{edition}/levels                      organizer auditor
        POST /applications/{application}/level               organizer
        POST /applications/{application}/level/corrections   organizer
        POST /applications/{application}/level/corrections/approval   organizer
        POST /applications/{application}/level/corrections/rejection  organizer
        GET  /applications/{application}/level/robustness    organizer auditor
        POST /editions/{edition}/what-if                     organizer auditor
        GET  /editions/{edition}/results                     organizer auditor
        GET  /editions/{edition}/results/changes             organizer auditor
        GET  /editions/{edition}/mentions                    organizer auditor
        POST /editions/{edition}/mentions/{mention}/holders      organizer
        POST /editions/{edition}/mentions/{mention}/withdrawals  organizer
        POST /editions/{edition}/mentions/{mention}/errata            organizer
        POST /editions/{edition}/mentions/{mention}/errata/approval   organizer
        POST /editions/{edition}/mentions/{mention}/errata/rejection  organizer
        GET  /editions/{edition}/errata                      organizer auditor
        GET  /editions/{edition}/palmares/preview            organizer auditor
        GET  /editions/{edition}/palmares/previews           organizer auditor
        POST /editions/{edition}/publication                 organizer
        GET  /palmares/{edition}                             public
        GET  /palmares/{edition}/press-release               public
        GET  /palmares/{edition}/open-data/palmares.csv      public
        GET  /palmares/{edition}/open-data/palmares.json     public
        GET  /palmares/{edition}/open-data/schema.json       public
        GET  /palmares/{edition}/open-data/datapackage.json  public
        GET  /palmares/{edition}/palmares.jsonld             public
        GET  /palmares/{edition}/badges/{authority}.svg      public
        GET  /palmares/{edition}/certificates/{authority}.pdf    public
        GET  /palmares/{edition}/credentials                 public
        GET  /palmares/{edition}/credentials/{number}        public
        GET  /palmares/{edition}/credentials/status          public
        GET  /palmares/feed.atom                             public
        GET  /palmares/feed.json                             public
        GET  /.well-known/did.json                           public
        GET  /.well-known/jwks.json                          public
        GET  /palmares/{edition}/jury                        public
        GET  /palmares/{edition}/jury.csv                    public
        GET  /editions/{edition}/jury/names                  organizer auditor
        PUT  /editions/{edition}/jury/{juror}/name           organizer
        DELETE /editions/{edition}/jury/{juror}/name         organizer
        GET  /applications/{application}/feedback            candidate organizer auditor juror
        GET  /applications/{application}/comments            organizer auditor
        POST /applications/{application}/comments/clearings      organizer
        POST /applications/{application}/comments/withholdings   organizer
        POST /applications/{application}/appeal              candidate
        GET  /applications/{application}/appeal              candidate organizer auditor juror
        PUT  /applications/{application}/appeal/jurors       organizer
        POST /applications/{application}/appeal/opinions     juror
        POST /applications/{application}/appeal/decision     organizer
        GET  /editions/{edition}/appeals                     organizer auditor
        GET  /my/appeals                                     juror
        GET  /authorities/{authority}/progression            public
        GET  /progressions                                   public
        GET  /authorities/{authority}/progression.csv        public
        GET  /progressions.csv                               public
        GET  /statistics/levels                              public
        GET  /statistics/levels.csv                          public
        GET  /statistics/retention                           public
        GET  /statistics/retention.csv                       public
        GET  /statistics/cohorts                             public
        GET  /statistics/cohorts.csv                         public
        GET  /applications/{application}/audit               organizer auditor
        GET  /editions/{edition}/audit                       organizer auditor
        GET  /editions/{edition}/audit/counts                organizer auditor administrator
        """;
  }

  @Override
  protected Map<String, String> variables() {
    return Map.of(
        "edition", "2099",
        "application", "2099-syndicat-essai",
        "mention", "essai",
        "number", "0",
        "juror", "juror-essai",
        "authority", "syndicat-essai");
  }
}
