package fr.palmares.application;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.rulebook.Axis;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hamcrest.CoreMatchers;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** The small edition that the tests tell of: 2031, two criteria, one applicant. */
public final class Given {

  public static final EditionYear EDITION = new EditionYear(2031);
  public static final Instant DEADLINE = Instant.parse("2031-06-30T21:59:59Z");
  public static final Instant IN_TIME = Instant.parse("2031-06-01T08:00:00Z");
  public static final Actor CANDIDATE = new Actor(ActorId.of("candidate-1"), Role.CANDIDATE);
  public static final LocalAuthority FONTAINE =
      LocalAuthority.of(AuthorityKind.COMMUNE, Siren.of("213801699"), "Fontaine", "38");
  public static final ApplicationId APPLICATION = ApplicationId.of(EDITION, FONTAINE.id());
  public static final CriterionId FIRST = CriterionId.of("a.1");
  public static final CriterionId SECOND = CriterionId.of("a.2");

  /** Criteria a.1 and a.2; applications close at {@link #DEADLINE}. */
  public static final Rulebook RULEBOOK = rulebook(EDITION, "Axe A");

  private Given() {}

  /** The same rulebook for another edition or with another name of its axis. */
  public static Rulebook rulebook(EditionYear edition, String axis) {
    return rulebook(edition, axis, Map.of("applicationsClose", DEADLINE.toString()));
  }

  /** The same rulebook, for applications from this instant on. */
  public static Rulebook rulebookFrom(String applicationsOpen) {
    return rulebook(EDITION, "Axe A", Map.of("applicationsOpen", applicationsOpen));
  }

  private static Rulebook rulebook(EditionYear edition, String axis, Map<String, String> calendar) {
    return RulebookReader.read(
        Map.of(
            "label", "Label d'essai",
            "edition", edition.value(),
            "calendar", calendar,
            "levelScale",
                Map.of("levels", List.of(Map.of("id", "or", "name", "Or", "minPercent", 50))),
            "axes",
                List.of(
                    Map.of(
                        "id",
                        "a",
                        "name",
                        axis,
                        "criteria",
                        List.of(criterion(1), criterion(2))))));
  }

  /** The same rulebook with one criterion less. */
  public static Rulebook withoutLastCriterion(Rulebook rulebook) {
    List<Axis> axes =
        rulebook.axes().stream()
            .map(
                axis ->
                    new Axis(
                        axis.id(),
                        axis.name(),
                        axis.criteria().subList(0, axis.criteria().size() - 1)))
            .toList();
    return new Rulebook(
        rulebook.label(),
        rulebook.edition(),
        rulebook.version(),
        rulebook.provenance(),
        rulebook.calendar(),
        rulebook.aggregation(),
        rulebook.levelScale(),
        axes,
        rulebook.mentions(),
        null,
        null,
        null);
  }

  private static Map<String, Object> criterion(int number) {
    return Map.of("id", "a." + number, "name", "Critère " + number, "max", 4);
  }

  /** Expects a refusal by this rule. */
  public static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      String rule, ThrowingCallable call) {
    return Assertions.assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> Assertions.assertThat(refusal.rule()).isEqualTo(rule));
  }

  /** A refusal by this rule, for Axon's fixtures. */
  public static Matcher<Throwable> refused(String rule) {
    return new FeatureMatcher<>(CoreMatchers.equalTo(rule), "refused by", "rule") {
      @Override
      protected @Nullable String featureValueOf(Throwable thrown) {
        return thrown instanceof Refusal refusal ? refusal.rule() : thrown.toString();
      }
    };
  }
}
