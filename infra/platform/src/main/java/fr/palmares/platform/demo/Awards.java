package fr.palmares.platform.demo;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.MentionId;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.edition.EditionFolder.Applicant;
import fr.palmares.platform.edition.EditionFolder.Grant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Levels and mentions are awarded and published. */
final class Awards {
  private static final String JURY_DECIDED = "Décision du jury";
  private final EditionFolder folder;
  private final Door door;
  private final Candidates candidates;
  private final Patience patience;
  private final Map<MentionId, ApplicationId> firstChoices = new HashMap<>();

  Awards(EditionFolder folder, Door door, Candidates candidates, Patience patience) {
    this.folder = folder;
    this.door = door;
    this.candidates = candidates;
    this.patience = patience;
  }

  int awaitEvaluated() {
    int expected = folder.applicants().size();
    return patience.await(
        expected + " candidatures évaluées et leur règlement dans results-service",
        () ->
            door.find("organizer", edition("/levels"))
                .filter(levels -> levels.path("rulebookVersion").isNumber())
                .filter(levels -> levels.path("closed").asBoolean())
                .map(levels -> levels.path("applications").size())
                .filter(evaluated -> evaluated == expected));
  }

  int award() {
    return SideBySide.each(folder.applicants(), this::award);
  }

  private void award(Applicant applicant) {
    ApplicationId application = candidates.application(applicant.id());
    door.send(
        Command.post(
            "organizer", "/applications/" + Door.segment(application) + "/level", Map.of()));
  }

  int grant() {
    readFirstChoices();
    List<Grant> grants = grants();
    for (Grant grant : grants) {
      ApplicationId application = candidates.application(grant.application());
      Map<String, Object> body = new HashMap<>();
      body.put("application", application.text());
      String reason = reason(grant, application);
      if (reason != null) {
        body.put("reason", reason);
      }
      door.send(
          Command.post(
              "organizer",
              edition("/mentions/" + Door.segment(grant.mention()) + "/holders"),
              body));
    }
    return grants.size();
  }

  /** What each rule proposes first, now that every level is awarded. */
  private void readFirstChoices() {
    JsonNode offers =
        patience.await(
            "les propositions de mentions", () -> door.find("organizer", edition("/mentions")));
    for (JsonNode offer : offers.isArray() ? offers : offers.path("mentions")) {
      Optional.ofNullable(offer.path("proposals").get(0))
          .map(first -> ApplicationId.of(first.required("application").asString()))
          .ifPresent(
              first -> firstChoices.put(MentionId.of(offer.required("mention").asString()), first));
    }
  }

  private List<Grant> grants() {
    if (folder.mentions() != null) {
      return folder.mentions();
    }
    List<Grant> grants = new ArrayList<>();
    for (Applicant applicant : folder.applicants()) {
      ApplicationId application = candidates.application(applicant.id());
      folder.rulebook().mentions().stream()
          .filter(offer -> offer.rule().proposes())
          .filter(offer -> application.equals(firstChoices.get(offer.id())))
          .forEach(offer -> grants.add(new Grant(offer.id(), applicant.id(), null)));
    }
    return grants;
  }

  private @Nullable String reason(Grant grant, ApplicationId application) {
    if (grant.reason() != null) {
      return grant.reason();
    }
    return application.equals(firstChoices.get(grant.mention())) ? null : JURY_DECIDED;
  }

  int publish() {
    door.send(Command.post("organizer", edition("/publication"), Map.of()));
    return 1;
  }

  /** The palmarès as everyone may read it. */
  JsonNode awaitPalmares() {
    return patience.await(
        "la publication du palmarès", () -> door.find("", "/palmares/" + folder.year()));
  }

  String pressRelease() {
    return patience.await(
        "le communiqué de presse",
        () -> door.text("", "/palmares/" + folder.year() + "/press-release"));
  }

  /** What the rule of a mention proposes first, if it proposes someone. */
  Optional<ApplicationId> firstChoice(MentionId mention) {
    return Optional.ofNullable(firstChoices.get(mention));
  }

  private String edition(String below) {
    return "/editions/" + folder.year() + below;
  }
}
