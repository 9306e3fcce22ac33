package fr.palmares.evaluation.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.EvaluationService;
import fr.palmares.evaluation.story.Door.Answer;
import fr.palmares.web.testing.ApiDescription;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each endpoint, called as each role and as nobody. */
class RolesTest extends OnRealServers {

  private static final String MATRIX =
      """
      PUT  /editions/{edition}/jury                         organizer
      POST /editions/{edition}/evaluation/opening           organizer
      PUT  /editions/{edition}/evaluation/rulebook          organizer
      POST /editions/{edition}/evaluation/closing           organizer
      GET  /editions/{edition}/evaluation                   organizer juror auditor
      GET  /editions/{edition}/agenda                       organizer juror auditor
      GET  /editions/{edition}/minutes                      organizer auditor
      POST /editions/{edition}/sittings                     organizer
      GET  /editions/{edition}/sittings                     organizer juror auditor
      POST /applications/{application}/conflicts            organizer juror
      POST /applications/{application}/conflicts/dismissals  organizer
      GET  /editions/{edition}/conflicts                    organizer auditor
      POST /applications/{application}/recusals             organizer juror
      PUT  /applications/{application}/assignment           organizer
      GET  /editions/{edition}/assignments                  organizer juror auditor
      POST /editions/{edition}/assignments/file             organizer
      POST /editions/{edition}/assignments/automatic        organizer
      GET  /editions/{edition}/evaluation/jurors            organizer auditor
      POST /editions/{edition}/reminders                    organizer
      GET  /editions/{edition}/reminders                    organizer auditor
      PUT  /jurors/{juror}/contact                          organizer
      DELETE /jurors/{juror}/contact                        organizer
      PUT  /applications/{application}/sheet                juror
      POST /applications/{application}/sheet/revisions      juror
      GET  /applications/{application}/sheet                juror
      PUT  /applications/{application}/sheet/draft          juror
      PUT  /applications/{application}/sheet/draft/{criterion}     juror
      DELETE /applications/{application}/sheet/draft/{criterion}   juror
      POST /applications/{application}/sheet/submission     juror
      GET  /editions/{edition}/sheets.csv                   juror
      POST /editions/{edition}/sheets/file                  juror
      GET  /applications/{application}/scores               organizer juror auditor
      POST /applications/{application}/deliberation         organizer
      GET  /applications/{application}/deliberation         organizer juror auditor
      GET  /editions/{edition}/disagreement                 organizer juror auditor
      GET  /applications/{application}/disagreement         organizer juror auditor
      PUT  /editions/{edition}/calibration                  organizer
      GET  /editions/{edition}/calibration                  organizer juror auditor
      PUT  /editions/{edition}/calibration/sheet            juror
      GET  /editions/{edition}/calibration/sheet            juror
      POST /editions/{edition}/calibration/closing          organizer
      GET  /editions/{edition}/calibration/report           organizer juror auditor
      POST /applications/{application}/deliberation/criteria/{criterion} organizer
      POST /applications/{application}/deliberation/departure organizer juror
      POST /applications/{application}/deliberation/departure/approval organizer juror
      POST /applications/{application}/deliberation/departure/rejection organizer juror
      GET  /applications/{application}/why                  organizer juror auditor
      """;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock = "organizer\njuror\ncandidate\nanalyst\nauditor\nadministrator")
  void each_role_enters_where_it_may_and_nowhere_else(String role) {
    for (String line : MATRIX.lines().toList()) {
      List<String> words = List.of(line.split("\\s+", -1));
      Answer answer = call("somebody~" + role, words.get(0), words.get(1));
      boolean refused = answer.status() == 403 && answer.rule().equals("not-allowed");
      assertThat(refused).as("%s as %s: %s", line, role, answer).isEqualTo(!words.contains(role));
      assertThat(answer.status()).as("%s as %s: %s", line, role, answer).isLessThan(500);
    }
  }

  @Test
  void the_description_of_the_api_is_sound() {
    ApiDescription.check(door.get("", "/v3/api-docs").body(), mappings);
  }

  @Test
  void nobody_enters_without_a_token() {
    for (String line : MATRIX.lines().toList()) {
      List<String> words = List.of(line.split("\\s+", -1));
      assertThat(call("", words.get(0), words.get(1)).status()).as(line).isEqualTo(401);
    }
  }

  @Test
  void the_matrix_holds_every_endpoint_of_this_service() {
    Set<String> endpoints = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.getBeanType().getName().startsWith(root())) {
                endpoints.add(
                    mapping.getMethodsCondition().getMethods().iterator().next()
                        + " "
                        + mapping.getPatternValues().iterator().next());
              }
            });
    assertThat(endpoints)
        .isEqualTo(
            MATRIX
                .lines()
                .map(line -> String.join(" ", List.of(line.split("\\s+", -1)).subList(0, 2)))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private Answer call(String caller, String method, String pattern) {
    String path =
        pattern
            .replace("{edition}", "2099")
            .replace("{application}", "2099-syndicat-essai")
            .replace("{criterion}", "a.1")
            .replace("{juror}", "juror-test");
    return switch (method) {
      case "PUT" -> door.put(caller, path, "{}");
      case "DELETE" -> door.delete(caller, path);
      case "POST" -> door.post(caller, path, "{}");
      default -> door.get(caller, path);
    };
  }

  private static String root() {
    return EvaluationService.class.getPackageName();
  }
}
