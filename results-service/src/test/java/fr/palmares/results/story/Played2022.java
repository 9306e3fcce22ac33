package fr.palmares.results.story;

import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.event.EditionEvent.ApplicationsClosed;
import fr.palmares.kernel.event.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.event.EvaluationEvent.ApplicationEvaluated;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.results.Edition2022;
import fr.palmares.results.Edition2022.File;
import fr.palmares.web.testing.Door;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The 2022 edition, told by the other services in an awkward order and decided by its jury. */
final class Played2022 {

  private final Door organizer;
  private final OnTheWire wire;
  private final JsonMapper json;

  Played2022(Door organizer, OnTheWire wire, JsonMapper json) {
    this.organizer = organizer;
    this.wire = wire;
    this.json = json;
  }

  Played2022 past() {
    String scale = Edition2022.rulebook().levelScale().id().text();
    Edition2022.past()
        .forEach(
            (edition, results) ->
                OnRealServers.done(
                    organizer.post(
                        "/past-palmares",
                        json.writeValueAsString(
                            Map.of(
                                "edition", edition.value(),
                                "scale", scale,
                                "results", results)))));
    return this;
  }

  Played2022 told() {
    Edition2022.files().forEach(file -> wire.publish(evaluated(file)));
    wire.publish(new JuryAppointed(Edition2022.YEAR, jurors()));
    Edition2022.files().forEach(file -> wire.publish(submitted(file)));
    wire.publish(
        new ApplicationsClosed(
            Edition2022.YEAR, Edition2022.files().stream().map(File::application).toList()));
    wire.publish(
        new RulebookAdopted(Edition2022.YEAR, 1, Edition2022.rulebook(), null, null, null));
    OnRealServers.eventually(
        organizer,
        "/editions/2022/levels",
        answer ->
            answer.body().path("closed").asBoolean()
                && answer.body().path("applications").size() == Edition2022.files().size());
    return this;
  }

  private static ApplicationEvaluated evaluated(File file) {
    return new ApplicationEvaluated(
        file.application(),
        Edition2022.YEAR,
        file.settled(),
        Assessment.of(Edition2022.rulebook(), file.settled()).total(),
        1,
        null);
  }

  private static ApplicationSubmitted submitted(File file) {
    return new ApplicationSubmitted(file.application(), Edition2022.YEAR, file.authority(), null);
  }

  private static List<Juror> jurors() {
    List<Juror> jurors = new ArrayList<>();
    for (String organization : Edition2022.organizations()) {
      jurors.add(Juror.of(JurorId.of("juror-" + jurors.size()), organization));
    }
    return jurors;
  }

  Played2022 awarded() {
    for (File file : Edition2022.files()) {
      OnRealServers.done(organizer.post("/applications/" + file.application() + "/level", "{}"));
    }
    return this;
  }

  Played2022 granted(String mention, String authority, @Nullable String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("application", Edition2022.application(authority).text());
    body.put("reason", reason);
    OnRealServers.done(
        organizer.post(
            "/editions/2022/mentions/" + mention + "/holders", json.writeValueAsString(body)));
    return this;
  }
}
