package fr.palmares.results.appeal;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.AppealOutcome;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.appeal.AppealEvent.AppealDecided;
import fr.palmares.results.appeal.AppealEvent.AppealJurorsNamed;
import fr.palmares.results.appeal.AppealEvent.AppealLodged;
import fr.palmares.results.appeal.AppealEvent.AppealOpinionGiven;
import fr.palmares.results.appeal.AppealEvent.Correction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An appeal, as its events tell.
 *
 * @param grounds null until it was lodged
 * @param jurors who is named to look at it
 * @param opinions in the order in which they were given
 * @param decision null until it was decided
 */
record Appeal(
    @Nullable String grounds,
    List<JurorId> jurors,
    List<AppealOpinionGiven> opinions,
    @Nullable AppealDecided decision) {

  /** Before anything happened. */
  static final Appeal NONE = new Appeal(null, List.of(), List.of(), null);

  Appeal {
    jurors = List.copyOf(jurors);
    opinions = List.copyOf(opinions);
  }

  /**
   * An applicant appeals once, within the period, and says why.
   *
   * @param until the last second of the period
   */
  List<AppealEvent> lodge(LodgeAppeal command, Instant until, Instant now) {
    if (grounds != null) {
      throw Refusal.conflict("appeal-already-lodged", "an appeal was lodged: there is one");
    }
    if (now.truncatedTo(ChronoUnit.SECONDS).isAfter(until)) {
      throw Refusal.conflict("appeal-too-late", "appeals were open until %s", until);
    }
    return List.of(
        new AppealLodged(
            command.appeal().application(),
            Prose.of(command.grounds(), "grounds", "grounds-missing")));
  }

  /**
   * Nobody looks at it who had a part in the result. Who has given an opinion stays named.
   *
   * @param involved who scored the application, was recused from it or settled it
   */
  List<AppealEvent> name(NameAppealJurors command, Set<JurorId> involved) {
    checkOpen();
    List<JurorId> named = command.jurors().stream().distinct().toList();
    if (named.isEmpty()) {
      throw Refusal.invalid("jurors-missing", "jurors", "name at least one juror");
    }
    named.forEach(juror -> checkUninvolved(juror, involved));
    for (AppealOpinionGiven opinion : opinions) {
      if (!named.contains(opinion.juror())) {
        throw Refusal.conflict(
            "juror-has-advised", "'%s' has given an opinion and stays named", opinion.juror());
      }
    }
    return named.equals(jurors)
        ? List.of()
        : List.of(new AppealJurorsNamed(command.appeal().application(), named));
  }

  /** Each named juror gives one opinion, in writing; what happened since they were named counts. */
  List<AppealEvent> advise(GiveAppealOpinion command, JurorId by, Set<JurorId> involved) {
    checkNamed(by);
    checkOpen();
    checkUninvolved(by, involved);
    if (opinions.stream().anyMatch(opinion -> opinion.juror().equals(by))) {
      throw Refusal.conflict("opinion-already-given", "you have given your opinion: it stands");
    }
    return List.of(
        new AppealOpinionGiven(
            command.appeal().application(),
            by,
            command.advice(),
            Prose.of(command.opinion(), "opinion", "opinion-missing")));
  }

  /**
   * It is decided once, when every named juror has given an opinion, by somebody who gave none,
   * with a reason. A decision sets no level itself: it names the one that an erratum is to set.
   *
   * @param standing the level that stands; null for none
   */
  List<AppealEvent> decide(
      DecideAppeal command, Actor by, LevelScale scale, @Nullable LevelId standing) {
    checkOpen();
    if (jurors.stream().anyMatch(juror -> juror.text().equals(by.id().text()))) {
      throw Refusal.forbidden("juror-decides-not", "who is named to advise does not decide");
    }
    if (jurors.isEmpty() || opinions.size() < jurors.size()) {
      throw Refusal.conflict(
          "opinions-missing", "name jurors, and wait until each has given an opinion");
    }
    String reason = Prose.reason(command.reason());
    Correction correction = command.correction();
    if (correction != null) {
      checkCorrects(command.outcome(), correction, scale, standing);
    }
    return List.of(
        new AppealDecided(command.appeal().application(), command.outcome(), reason, correction));
  }

  private static void checkCorrects(
      AppealOutcome outcome, Correction correction, LevelScale scale, @Nullable LevelId standing) {
    if (outcome == AppealOutcome.REJECTED) {
      throw Refusal.invalid(
          "rejected-corrects-nothing", "correction", "a rejected appeal leaves the result alone");
    }
    LevelId level = correction.level();
    if (level != null && !scale.has(level)) {
      throw Refusal.invalid(
          "level-not-on-scale",
          "correction.level",
          "'%s' is not a level of this edition: %s",
          level,
          scale.levels().stream().map(Level::id).toList());
    }
    if (Objects.equals(level, standing)) {
      throw Refusal.invalid(
          "nothing-corrected", "correction.level", "this is the level that stands");
    }
  }

  /**
   * This juror is named to look at it.
   *
   * @throws Refusal {@code not-named}
   */
  void checkNamed(JurorId juror) {
    if (!jurors.contains(juror)) {
      throw Refusal.forbidden("not-named", "you are not named to look at an appeal here");
    }
  }

  private static void checkUninvolved(JurorId juror, Set<JurorId> involved) {
    if (involved.contains(juror)) {
      throw Refusal.conflict(
          "juror-involved", "'%s' had a part in this result: name somebody who had none", juror);
    }
  }

  private void checkOpen() {
    if (grounds == null) {
      throw Refusal.unknown("no-appeal", "no appeal was lodged here");
    }
    if (decision != null) {
      throw Refusal.conflict("appeal-already-decided", "the appeal is decided: that stands");
    }
  }

  Appeal evolve(AppealEvent event) {
    if (event instanceof AppealLodged e) {
      return new Appeal(e.grounds(), jurors, opinions, decision);
    }
    if (event instanceof AppealJurorsNamed e) {
      return new Appeal(grounds, e.jurors(), opinions, decision);
    }
    if (event instanceof AppealOpinionGiven e) {
      List<AppealOpinionGiven> given = new ArrayList<>(opinions);
      given.add(e);
      return new Appeal(grounds, jurors, given, decision);
    }
    return new Appeal(grounds, jurors, opinions, (AppealDecided) event);
  }
}
