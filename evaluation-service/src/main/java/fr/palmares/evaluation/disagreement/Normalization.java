package fr.palmares.evaluation.disagreement;

import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the scores of a file would be if every juror were as severe as the whole jury: each juror's
 * share of the points less their mean deviation from all jurors of the files that they scored. It
 * is shown beside the raw scores, which alone count; it may lie below 0 or above 100.
 *
 * <p>We take the additive correction, not z-scores of each juror: these also stretch what a juror
 * gave, and with few files the stretch is chance. Where everyone scored everything it moves no
 * file's mean.
 *
 * <p>Source: H. I. Braun, <i>Understanding scoring reliability: Experiments in calibrating essay
 * readers</i>, Journal of Educational Statistics 13 (1988), 1-18.
 *
 * @param raw what the juror gave of what they could have, in percent
 * @param normalized the same less the juror's own deviation
 */
record Normalization(Rational raw, Rational normalized) {

  static final Method METHOD =
      new Method(
          "Additive correction of severity",
          "H. I. Braun, Understanding scoring reliability: Experiments in calibrating essay"
              + " readers, Journal of Educational Statistics 13 (1988), 1-18");

  /** Each juror's share on a file, raw and normalized. */
  static Map<JurorId, Normalization> of(
      FileScores file, Rulebook rulebook, Map<JurorId, Severity> severities) {
    Map<JurorId, Normalization> shares = new LinkedHashMap<>();
    file.shares(rulebook)
        .forEach(
            (juror, share) -> {
              Severity severity = severities.get(juror);
              Rational raw = share.percent();
              shares.put(
                  juror,
                  new Normalization(raw, severity == null ? raw : raw.minus(severity.fromAll())));
            });
    return shares;
  }

  /** The mean of the jurors' shares; of at least one. */
  static Normalization mean(Map<JurorId, Normalization> shares) {
    return new Normalization(
        Sample.of(shares.values().stream().map(Normalization::raw).toList()).mean(),
        Sample.of(shares.values().stream().map(Normalization::normalized).toList()).mean());
  }
}
