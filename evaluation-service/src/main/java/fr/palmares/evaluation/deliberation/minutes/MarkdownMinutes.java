package fr.palmares.evaluation.deliberation.minutes;

import static fr.palmares.evaluation.deliberation.minutes.Markdown.text;

import fr.palmares.evaluation.deliberation.casefile.CaseFile.Conflict;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Settled;
import fr.palmares.evaluation.deliberation.minutes.MinutesView.CriterionMinutes;
import fr.palmares.evaluation.deliberation.minutes.MinutesView.DepartureMinutes;
import fr.palmares.evaluation.deliberation.minutes.MinutesView.FileMinutes;
import fr.palmares.evaluation.deliberation.minutes.MinutesView.Outcome;
import fr.palmares.evaluation.deliberation.sitting.held.SittingView;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.event.EvaluationEvent.Ballot;
import fr.palmares.kernel.event.EvaluationEvent.Dissent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The minutes as people sign them, in French. The same minutes give the same text. */
final class MarkdownMinutes {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH:mm", Locale.FRENCH)
          .withZone(ZoneId.of("Europe/Paris"));
  private static final Map<String, String> METHODS =
      Map.of(
          "mean", "moyenne des notes",
          "median", "médiane des notes",
          "trimmed-mean", "moyenne des notes sans la plus haute ni la plus basse",
          "vote", "vote du jury");
  private static final Map<String, String> CONFLICTS =
      Map.of(
          "declared", "Conflit d’intérêts déclaré",
          "dismissed", "Conflit d’intérêts écarté",
          "recused", "Déport");
  private static final Map<String, String> STEPS =
      Map.of("proposed", "Écart proposé", "approved", "Écart approuvé", "rejected", "Écart rejeté");

  private static final Map<String, String> LEFT =
      Map.of(
          "withdrawn", "Candidature retirée : elle ne concourt plus.",
          "ineligible", "Candidature déclarée irrecevable : elle ne concourt plus.");

  private final StringBuilder out = new StringBuilder();
  private final MinutesView minutes;

  private MarkdownMinutes(MinutesView minutes) {
    this.minutes = minutes;
  }

  static String of(MinutesView minutes) {
    return new MarkdownMinutes(minutes).written();
  }

  private String written() {
    line("# Procès-verbal du jury");
    line("");
    line(
        "%s, édition %s, règlement version %d.",
        text(minutes.label()), minutes.edition(), minutes.rulebookVersion());
    line("");
    line("## Séances");
    line("");
    line("Quorum : %d.", minutes.quorum());
    line("");
    if (minutes.sittings().isEmpty()) {
      line("Le jury n’a pas été réuni en séance.");
    }
    minutes.sittings().forEach(this::sitting);
    minutes.files().forEach(this::file);
    return out.toString();
  }

  private void sitting(SittingView sitting) {
    line(
        "- Séance %d, le %s : présents %s (quorum %d atteint).",
        sitting.sitting(), time(sitting.time()), jurors(sitting.present()), sitting.quorum());
  }

  private void file(FileMinutes file) {
    line("");
    line("## %s (%s)", text(file.authority()), text(file.application().text()));
    line("");
    standing(file);
    file.conflicts().forEach(this::conflict);
    file.criteria().forEach(this::criterion);
    Outcome outcome = file.outcome();
    if (outcome == null && file.standing().equals("competing")) {
      line("- Candidature non encore évaluée.");
    } else if (outcome != null) {
      outcome(outcome);
    }
    file.departure().forEach(this::departure);
    if (outcome != null) {
      line("- **Niveau : %s.**", text(outcome.level()));
    }
  }

  private void standing(FileMinutes file) {
    String left = LEFT.get(file.standing());
    if (left != null) {
      line("- %s", left);
    }
  }

  private void conflict(Conflict conflict) {
    String reason = conflict.reason();
    line(
        "- %s : %s, le %s.%s",
        CONFLICTS.getOrDefault(conflict.kind(), text(conflict.kind())),
        text(conflict.juror().text()),
        time(conflict.mark().time()),
        reason == null ? "" : " " + text(reason));
  }

  private void criterion(CriterionMinutes criterion) {
    line(
        "- %s (%s) : %s",
        text(criterion.name()),
        text(criterion.criterion().text()),
        settled(criterion.settled(), criterion));
    dissents(criterion.settled());
    for (Settled earlier : criterion.earlier()) {
      line(
          "  - arrêté d’abord le %s : %s",
          time(earlier.mark().time()), settled(earlier, criterion));
      dissents(earlier);
    }
  }

  private static String settled(Settled settled, CriterionMinutes criterion) {
    String points =
        settled.applies()
            ? "%s sur %s, %s"
                .formatted(
                    number(settled.points().value()),
                    number(criterion.max().value()),
                    METHODS.getOrDefault(settled.method(), text(settled.method())))
            : "sans objet";
    return points
        + (settled.sitting() == null ? "" : ", séance " + settled.sitting())
        + ballot(settled.ballot())
        + "."
        + (settled.reason() == null ? "" : " Motif : " + text(settled.reason()));
  }

  private static String ballot(@Nullable Ballot ballot) {
    return ballot == null
        ? ""
        : " (pour %d, contre %d, abstentions %d)"
            .formatted(ballot.inFavour(), ballot.against(), ballot.abstained());
  }

  private void dissents(Settled settled) {
    for (Dissent dissent : settled.dissents()) {
      line("  - désaccord de %s : %s", text(dissent.juror().text()), text(dissent.reason()));
    }
  }

  private void outcome(Outcome outcome) {
    line(
        "- Total : %s sur %s, soit %s %%. Niveau calculé : %s.",
        number(outcome.total().value()),
        number(outcome.maximum().value()),
        number(outcome.percentage().value()),
        text(outcome.computed()));
  }

  private void departure(DepartureMinutes step) {
    String level = step.levelName();
    line(
        "- %s par %s, le %s%s. %s",
        STEPS.getOrDefault(step.step(), text(step.step())),
        text(step.by().text()),
        time(step.mark().time()),
        level == null ? "" : " : " + text(level),
        text(step.reason()));
  }

  private static String jurors(List<JurorId> jurors) {
    return jurors.stream().map(juror -> text(juror.text())).collect(Collectors.joining(", "));
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }

  private static String number(Rational number) {
    return number.rounded(4).toPlainString().replace('.', ',');
  }

  private void line(String format, Object... args) {
    out.append(String.format(Locale.ROOT, format, args)).append('\n');
  }
}
