package fr.palmares.platform.demo;

import fr.palmares.platform.Platform;
import fr.palmares.platform.edition.EditionFolder;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The whole year of an edition, through the public APIs only. Services may be killed meanwhile and
 * come back: every command is repeated under its own key until it is answered.
 */
final class Year {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private final EditionFolder folder;
  private final Progress progress;
  private final EditionClock clock;
  private final Preparation preparation;
  private final Candidates candidates;
  private final Jurors jurors;
  private final Awards awards;
  private final EventCounts counts;

  Year(EditionFolder folder, Platform platform, Progress progress) {
    Patience patience = new Patience(LIMIT);
    Doors doors = Doors.of(platform, patience);
    this.folder = folder;
    this.progress = progress;
    this.clock = new EditionClock(platform.clockFile(), folder.rulebook().calendar());
    this.preparation = new Preparation(folder, doors);
    this.candidates = new Candidates(folder, doors.application());
    this.jurors = new Jurors(folder, doors.evaluation(), candidates, patience);
    this.awards = new Awards(folder, doors.results(), candidates, patience);
    this.counts = new EventCounts(folder, doors.results(), patience);
  }

  /**
   * Plays it.
   *
   * @throws StepFailed at the first step that does not succeed
   */
  Outcome play() {
    prepare();
    apply();
    evaluate();
    award();
    return publish();
  }

  private void prepare() {
    clock.showPreparation();
    progress.step("Résultats passés importés", preparation::importPast);
    progress.step("Règlement adopté (critères)", preparation::prepareEdition);
  }

  private void apply() {
    clock.showApplicationsOpen();
    progress.step("Candidatures ouvertes", candidates::open);
    progress.step("Candidatures commencées", candidates::start);
    progress.step("Réponses au questionnaire", candidates::answer);
    progress.step("Candidatures déposées", candidates::submit);
    clock.showApplicationsClose();
    progress.step("Candidatures closes", candidates::close);
  }

  private void evaluate() {
    progress.step("Candidatures reçues par l'évaluation", jurors::awaitApplications);
    progress.step("Jurés nommés", jurors::appoint);
    progress.step("Déports", jurors::recuse);
    progress.step("Évaluation ouverte", jurors::open);
    progress.step("Grilles de notes remises", jurors::score);
    progress.step("Notes révisées", jurors::revise);
    clock.showEvaluationClose();
    progress.step("Évaluation close", jurors::close);
    clock.showDeliberation();
    progress.step("Délibérations", jurors::deliberate);
  }

  private void award() {
    progress.step("Candidatures évaluées reçues", awards::awaitEvaluated);
    progress.step("Niveaux attribués", awards::award);
    progress.step("Mentions accordées", awards::grant);
    progress.step("Publication décidée", awards::publish);
  }

  private Outcome publish() {
    clock.showEmbargoOver();
    JsonNode palmares = awards.awaitPalmares();
    OutcomeReader reader = new OutcomeReader(folder, candidates, awards);
    List<Outcome.Result> results = reader.results(palmares);
    List<Outcome.Award> granted = reader.awards(palmares);
    progress.step("Palmarès public", results::size);
    String pressRelease = awards.pressRelease();
    progress.step("Événements dans la piste d'audit", () -> counts.await(granted.size()));
    return new Outcome(results, granted, pressRelease, counts.byType());
  }
}
