package fr.palmares.results;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.history.Participation;
import fr.palmares.results.publication.PalmaresId;
import fr.palmares.results.publication.Publication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * A small edition for tests: one criterion of 100 points, levels 1 to 5 at 20, 40, 60, 80 and 95 %.
 */
public final class Given {

  public static final EditionYear EDITION = new EditionYear(2031);
  public static final LevelScaleId SCALE = LevelScaleId.of("five");
  public static final Rulebook RULEBOOK = rulebook();

  private static final CriterionId CRITERION = CriterionId.of("a.1");

  private Given() {}

  private static Rulebook rulebook() {
    return rulebook(EDITION);
  }

  /** The same rulebook for another edition. */
  public static Rulebook rulebook(EditionYear edition) {
    return RulebookReader.read(
        Map.of(
            "label", "Label d'essai",
            "edition", edition.value(),
            "levelScale",
                Map.of(
                    "id",
                    "five",
                    "levels",
                    List.of(level(1, 20), level(2, 40), level(3, 60), level(4, 80), level(5, 95))),
            "axes",
                List.of(
                    Map.of(
                        "id",
                        "a",
                        "name",
                        "Axe",
                        "criteria",
                        List.of(Map.of("id", "a.1", "name", "Critère", "max", 100)))),
            "mentions",
                List.of(
                    mention("premiere", "first-application", null, List.of("points desc")),
                    mention("encouragements", "jury-choice", null, List.of()),
                    mention(
                        "progression",
                        "returning",
                        "level rises since the last participation",
                        List.of("levelSteps desc", "editionsElapsed asc", "points desc")))));
  }

  private static Map<String, Object> level(int id, int percent) {
    return Map.of("id", "" + id, "name", "Niveau " + id, "minPercent", percent);
  }

  private static Map<String, Object> mention(
      String id, String among, @Nullable String requires, List<String> orderBy) {
    Map<String, Object> rule =
        requires == null
            ? Map.of("among", among, "orderBy", orderBy)
            : Map.of("among", among, "orderBy", orderBy, "requires", requires);
    return Map.of("id", id, "name", "Mention " + id, "holders", "0..1", "rule", rule);
  }

  /** A commune without a SIREN, identified by its name. */
  public static LocalAuthority authority(String name) {
    return LocalAuthority.of(AuthorityKind.COMMUNE, null, name, null);
  }

  public static ApplicationId application(String name) {
    return ApplicationId.of(EDITION, authority(name).id());
  }

  /** An application that the jury settled at so many points of 100. */
  public static Evaluation evaluation(String name, int points) {
    return new Evaluation(
        application(name),
        authority(name),
        Map.of(CRITERION, Points.of(points)),
        Set.of(),
        RULEBOOK);
  }

  /** A participation on the same scale; {@code level} null when it is not known. */
  public static Participation took(int edition, @Nullable String level) {
    return tookOn(SCALE.text(), edition, level);
  }

  public static Participation tookOn(String scale, int edition, @Nullable String level) {
    return new Participation(
        new EditionYear(edition),
        LevelScaleId.of(scale),
        "somewhere",
        level != null,
        level == null ? null : LevelId.of(level),
        null,
        "https://source.example");
  }

  /** What has arrived: these evaluated applications, and nothing of other editions. */
  public static Evaluations arrived(Evaluation... evaluations) {
    return new FixedEvaluations(List.of(evaluations));
  }

  private record FixedEvaluations(List<Evaluation> evaluations) implements Evaluations {
    @Override
    public List<Evaluation> of(EditionYear edition) {
      return evaluations;
    }

    @Override
    public Evaluation of(ApplicationId application) {
      return evaluations.stream()
          .filter(evaluation -> evaluation.application().equals(application))
          .findFirst()
          .orElseThrow(() -> Refusal.conflict("not-evaluated", "not evaluated"));
    }

    @Override
    public Evaluation judged(ApplicationId application) {
      return of(application);
    }

    @Override
    public void checkKnown(ApplicationId application) {
      if (!everyone(application.edition()).containsKey(application)) {
        throw Refusal.unknown("unknown-application", "unknown");
      }
    }

    @Override
    public Map<ApplicationId, LocalAuthority> everyone(EditionYear edition) {
      Map<ApplicationId, LocalAuthority> everyone = new LinkedHashMap<>();
      evaluations.forEach(one -> everyone.put(one.application(), one.authority()));
      return everyone;
    }

    @Override
    public List<ApplicationId> pending(EditionYear edition) {
      return List.of();
    }

    @Override
    public boolean closed(EditionYear edition) {
      return true;
    }

    @Override
    public Optional<Rulebook> rulebook(EditionYear edition) {
      return edition.equals(EDITION) ? Optional.of(RULEBOOK) : Optional.empty();
    }

    @Override
    public List<Rulebook> rulebooks() {
      return List.of(RULEBOOK);
    }

    @Override
    public List<String> organizations(EditionYear edition) {
      return List.of();
    }
  }

  /** A palmarès that is published already, or not yet. */
  public static Publication publication(boolean published) {
    return new Publication() {
      @Override
      public void checkNotYet(EditionYear edition) {
        if (published) {
          throw Refusal.conflict("already-published", "published");
        }
      }

      @Override
      public void checkDone(EditionYear edition) {
        if (!published) {
          throw Refusal.conflict("not-published", "not published");
        }
      }

      @Override
      public void holdOff(PalmaresId palmares) {}
    };
  }

  /** Expects a refusal by this rule. */
  public static void assertRefused(String rule, ThrowingCallable decision) {
    Assertions.assertThatThrownBy(decision)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> Assertions.assertThat(refusal.rule()).isEqualTo(rule));
  }
}
