package fr.palmares.platform.demo;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Question;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.edition.EditionFolder.Applicant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The local authorities apply. */
final class Candidates {
  private final EditionFolder folder;
  private final Door door;
  private final Map<String, ApplicationId> applications = new ConcurrentHashMap<>();

  Candidates(EditionFolder folder, Door door) {
    this.folder = folder;
    this.door = door;
  }

  int open() {
    door.send(Command.post("organizer", "/editions/" + folder.year() + "/opening", Map.of()));
    return 1;
  }

  int close() {
    door.send(Command.post("organizer", "/editions/" + folder.year() + "/closing", Map.of()));
    return 1;
  }

  int start() {
    return SideBySide.each(folder.applicants(), this::start);
  }

  private void start(Applicant applicant) {
    AuthorityId authority =
        AuthorityId.of(
            door.send(
                    Command.post(
                        "candidate",
                        "/authorities",
                        Preparation.authority(applicant.authority(), "name")))
                .required("authority")
                .asString());
    Map<String, Object> application =
        Map.of(
            "authority",
            authority.text(),
            "sponsor",
            Map.of("name", "Personne fictive (démonstration)", "function", "Fonction fictive"),
            "referent",
            Map.of("name", "Personne fictive", "email", "demonstration@example.org"));
    String started =
        door.send(
                Command.post(
                    "candidate", "/editions/" + folder.year() + "/applications", application))
            .required("application")
            .asString();
    applications.put(applicant.id(), ApplicationId.of(started));
  }

  int answer() {
    int criteria = folder.rulebook().criteria().size();
    return criteria * SideBySide.each(folder.applicants(), this::answer);
  }

  private void answer(Applicant applicant) {
    for (Criterion criterion : folder.rulebook().criteria()) {
      door.send(
          Command.put(
              "candidate",
              path(applicant, "/answers/" + segment(criterion.id())),
              Map.of("answer", made(criterion, applicant))));
    }
  }

  /** The folder holds no answers: one of the kind that is asked for. */
  private static String made(Criterion criterion, Applicant applicant) {
    Question asked = criterion.asked();
    return switch (asked.kind()) {
      case YES_NO -> "yes";
      case CHOICE -> asked.points().keySet().iterator().next();
      case NUMBER, PERCENTAGE -> "42";
      case LINK -> "https://example.org/demonstration";
      case TEXT, FILE ->
          "%s : réponse de démonstration de %s."
              .formatted(criterion.name(), applicant.authority().name());
    };
  }

  private static String segment(CriterionId criterion) {
    return Door.segment(criterion);
  }

  int submit() {
    return SideBySide.each(
        folder.applicants(),
        applicant ->
            door.send(Command.post("candidate", path(applicant, "/submission"), Map.of())));
  }

  private String path(Applicant applicant, String below) {
    return "/applications/" + Door.segment(application(applicant.id())) + below;
  }

  /** The services' name of an application of the folder, once it is started. */
  ApplicationId application(String id) {
    ApplicationId application = applications.get(id);
    if (application == null) {
      throw new StepFailed("la candidature " + id + " n'est pas commencée");
    }
    return application;
  }
}
