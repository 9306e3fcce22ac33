package fr.palmares.platform.demo;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Rational;
import fr.palmares.platform.demo.Outcome.Award;
import fr.palmares.platform.demo.Outcome.Result;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.edition.EditionFolder.Applicant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the published palmarès. */
final class OutcomeReader {
  private final Awards awards;
  private final Map<ApplicationId, Applicant> applicants = new HashMap<>();

  OutcomeReader(EditionFolder folder, Candidates candidates, Awards awards) {
    this.awards = awards;
    folder.applicants().forEach(a -> applicants.put(candidates.application(a.id()), a));
  }

  List<Result> results(JsonNode palmares) {
    List<Result> results = new ArrayList<>();
    for (JsonNode entry : palmares.required("results")) {
      ApplicationId application = application(entry);
      String level = text(entry, "level");
      results.add(
          new Result(
              application,
              told(application, Applicant::id),
              name(application),
              level == null ? null : LevelId.of(level),
              number(entry, "points"),
              number(entry, "percent"),
              entry.path("editionOfPreviousLevel").isNumber()
                  ? entry.path("editionOfPreviousLevel").asInt()
                  : null,
              text(entry, "previousLevel")));
    }
    return results;
  }

  List<Award> awards(JsonNode palmares) {
    List<Award> granted = new ArrayList<>();
    for (JsonNode entry : palmares.required("mentions")) {
      MentionId mention = MentionId.of(entry.required("mention").asString());
      String grounds = text(entry, "grounds");
      granted.add(
          new Award(
              mention,
              entry.required("name").asString(),
              name(application(entry)),
              grounds == null ? "" : grounds,
              awards.firstChoice(mention).map(this::name).orElse(null)));
    }
    return granted;
  }

  private static ApplicationId application(JsonNode entry) {
    return ApplicationId.of(entry.required("application").asString());
  }

  private String name(ApplicationId application) {
    return told(application, applicant -> applicant.authority().name());
  }

  /** What the folder says of an application; its identifier where it says nothing. */
  private String told(ApplicationId application, Function<Applicant, String> told) {
    return Optional.ofNullable(applicants.get(application)).map(told).orElse(application.text());
  }

  private static Rational number(JsonNode entry, String field) {
    return Rational.of(entry.required(field).asString());
  }

  private static @Nullable String text(JsonNode entry, String field) {
    JsonNode value = entry.path(field);
    return value.isNull() || value.isMissingNode() ? null : value.asString();
  }
}
