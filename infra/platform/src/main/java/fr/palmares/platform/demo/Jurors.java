package fr.palmares.platform.demo;

import fr.palmares.kernel.JurorId;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.edition.EditionFolder.Applicant;
import fr.palmares.platform.edition.EditionFolder.Recusal;
import fr.palmares.platform.edition.EditionFolder.Revision;
import fr.palmares.platform.edition.EditionFolder.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The jury judges. */
final class Jurors {
  private final EditionFolder folder;
  private final Door door;
  private final Candidates candidates;
  private final Patience patience;

  Jurors(EditionFolder folder, Door door, Candidates candidates, Patience patience) {
    this.folder = folder;
    this.door = door;
    this.candidates = candidates;
    this.patience = patience;
  }

  private record Sheet(String application, JurorId juror) {}

  int awaitApplications() {
    int expected = folder.applicants().size();
    return patience.await(
        "la clôture et " + expected + " candidatures dans evaluation-service",
        () ->
            status()
                .filter(status -> status.path("phase").asString("").equals("ready"))
                .map(status -> status.path("applications").asInt(0))
                .filter(applications -> applications == expected));
  }

  private Optional<JsonNode> status() {
    return door.find("organizer", edition("/evaluation"));
  }

  int appoint() {
    List<Map<String, String>> members =
        folder.jury().stream()
            .map(m -> Map.of("juror", m.juror().text(), "organization", m.organization()))
            .toList();
    door.send(Command.put("organizer", edition("/jury"), Map.of("jurors", members)));
    return members.size();
  }

  int recuse() {
    for (Recusal recusal : folder.recusals()) {
      door.send(
          Command.post(
              "organizer",
              application(recusal.application(), "/recusals"),
              Map.of("juror", recusal.juror().text(), "reason", recusal.reason())));
    }
    return folder.recusals().size();
  }

  int open() {
    door.send(Command.post("organizer", edition("/evaluation/opening"), Map.of()));
    return 1;
  }

  int close() {
    door.send(Command.post("organizer", edition("/evaluation/closing"), Map.of()));
    return 1;
  }

  int score() {
    Map<Sheet, List<Score>> sheets =
        folder.scores().stream()
            .collect(
                Collectors.groupingBy(
                    score -> new Sheet(score.application(), score.juror()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return SideBySide.each(
        List.copyOf(sheets.entrySet()), sheet -> handIn(sheet.getKey(), sheet.getValue()));
  }

  private void handIn(Sheet sheet, List<Score> scores) {
    List<Map<String, String>> body =
        scores.stream()
            .map(
                score ->
                    Map.of(
                        "criterion",
                        score.criterion().text(),
                        "points",
                        score.points().text(),
                        "comment",
                        score.comment()))
            .toList();
    door.send(
        Command.put(
            sheet.juror().text(),
            application(sheet.application(), "/sheet"),
            Map.of("scores", body)));
  }

  /** One after the other: the last revision of a score counts. */
  int revise() {
    int number = 0;
    for (Revision revision : folder.revisions()) {
      door.send(
          Command.post(
                  revision.juror().text(),
                  application(revision.application(), "/sheet/revisions"),
                  Map.of(
                      "criterion",
                      revision.criterion().text(),
                      "points",
                      revision.points().text(),
                      "reason",
                      revision.reason()))
              .numbered(++number));
    }
    return number;
  }

  int deliberate() {
    if (folder.rulebook().juryRules().quorum() != null) {
      convene();
    }
    return SideBySide.each(folder.applicants(), this::deliberate);
  }

  /** Where the rulebook states a quorum, the whole jury meets. */
  private void convene() {
    List<String> present = folder.jury().stream().map(member -> member.juror().text()).toList();
    door.send(Command.post("organizer", edition("/sittings"), Map.of("present", present)));
  }

  private void deliberate(Applicant applicant) {
    door.send(Command.post("organizer", application(applicant.id(), "/deliberation"), Map.of()));
  }

  private String edition(String below) {
    return "/editions/" + folder.year() + below;
  }

  private String application(String id, String below) {
    return "/applications/" + Door.segment(candidates.application(id)) + below;
  }
}
