package fr.palmares.evaluation;

import fr.palmares.evaluation.edition.Applicant;
import fr.palmares.evaluation.edition.Applicants;
import fr.palmares.evaluation.edition.KnownEdition;
import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.edition.Standing;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.rulebook.Calendar;
import fr.palmares.kernel.rulebook.JuryRules;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The small edition that the tests tell of: 2031, two axes, three jurors, one application. */
public final class Given {

  public static final EditionYear EDITION = new EditionYear(2031);
  public static final ApplicationId APPLICATION = ApplicationId.of("2031-syndicat-essai");
  public static final JurorId ALICE = JurorId.of("juror-alice");
  public static final JurorId BORIS = JurorId.of("juror-boris");
  public static final JurorId CHLOE = JurorId.of("juror-chloe");
  public static final List<Juror> JURORS =
      List.of(Juror.of(ALICE, "Ligue A"), Juror.of(BORIS, "Union B"), Juror.of(CHLOE, "Cercle C"));

  private static final Map<String, Object> A1 = Map.of("id", "a.1", "name", "Un", "max", 4);
  private static final Map<String, Object> A2 =
      Map.of("id", "a.2", "name", "Deux", "max", 3, "weight", 2);
  private static final Map<String, Object> B1 = Map.of("id", "b.1", "name", "Trois", "max", 4);

  /** Criteria a.1 (0-4), a.2 (0-3, counts twice), b.1 (0-4); the mean of the jurors' points. */
  public static final Rulebook RULEBOOK = rulebook("mean");

  /** The applicant comes from region 84. */
  public static final Applicants APPLICANTS =
      new Applicants() {
        @Override
        public Applicant of(ApplicationId application) {
          return new Applicant(application, application.authority(), Set.of(), "84");
        }

        @Override
        public List<Applicant> competing(EditionYear edition) {
          return List.of(of(APPLICATION));
        }
      };

  private Given() {}

  /** The same rulebook with another aggregation. */
  public static Rulebook rulebook(String aggregation) {
    return RulebookReader.read(document(aggregation));
  }

  /** The same rulebook, its criterion b.1 described by more. */
  public static Rulebook rulebookWhereLast(Map<String, Object> more) {
    Map<String, Object> last = new HashMap<>(B1);
    last.putAll(more);
    Map<String, Object> document = document("mean");
    document.put("axes", List.of(axis("a", List.of(A1, A2)), axis("b", List.of(last))));
    return RulebookReader.read(document);
  }

  /** The same rulebook, where it says how the jury works. */
  public static Rulebook ruling(@Nullable JuryRules rules) {
    return with(RULEBOOK.calendar(), rules);
  }

  /** The same rulebook with these dates, where it says how the jury works. */
  public static Rulebook with(Calendar calendar, @Nullable JuryRules rules) {
    return new Rulebook(
        RULEBOOK.label(),
        RULEBOOK.edition(),
        RULEBOOK.version(),
        RULEBOOK.provenance(),
        calendar,
        RULEBOOK.aggregation(),
        RULEBOOK.levelScale(),
        RULEBOOK.axes(),
        RULEBOOK.mentions(),
        null,
        null,
        rules);
  }

  private static Map<String, Object> document(String aggregation) {
    Map<String, Object> document = new HashMap<>();
    document.put("label", "Label d'essai");
    document.put("edition", EDITION.value());
    document.put("version", 1);
    document.put("aggregation", aggregation);
    document.put(
        "levelScale",
        Map.of("levels", List.of(Map.of("id", "or", "name", "Or", "minPercent", 50))));
    document.put("axes", List.of(axis("a", List.of(A1, A2)), axis("b", List.of(B1))));
    return document;
  }

  private static Map<String, Object> axis(String id, List<Map<String, Object>> criteria) {
    return Map.of("id", id, "name", "Axe " + id, "criteria", criteria);
  }

  /** An edition of which everything has arrived, with the application in this standing. */
  public static KnownEditions editions(Standing standing) {
    return new FixedEditions(new KnownEdition(EDITION, 1, true), standing, RULEBOOK);
  }

  /** An edition of which only this has arrived. */
  public static KnownEditions editions(KnownEdition known) {
    return new FixedEditions(known, Standing.UNKNOWN, RULEBOOK);
  }

  private record FixedEditions(KnownEdition known, Standing standing, Rulebook rulebook)
      implements KnownEditions {
    @Override
    public KnownEdition edition(EditionYear edition) {
      return known;
    }

    @Override
    public Rulebook rulebook(EditionYear edition, int version) {
      return rulebook;
    }

    @Override
    public Standing standing(ApplicationId application) {
      return standing;
    }
  }

  /** Expects a refusal by this rule. */
  public static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      String rule, ThrowingCallable call) {
    return Assertions.assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> Assertions.assertThat(refusal.rule()).isEqualTo(rule));
  }
}
