/**
 * How far the jurors are apart, said with plain statistics beside the raw scores, which alone
 * count.
 *
 * <p><b>What a member of the jury may read.</b> An aggregate over several files tells something of
 * each. Two readings, one before a recusal and one after it, would tell of the file by their
 * difference. Hence, for whoever sits in the jury and in whatever role they call:
 *
 * <ul>
 *   <li>nothing before the evaluation is closed;
 *   <li>afterwards only files that the jury is done with ({@code ApplicationEvaluated}). From those
 *       nobody is recused any more, so that a file once counted stays counted, and one from which
 *       the reader is recused was never in what they read before;
 *   <li>of those, none from which the reader is recused.
 * </ul>
 *
 * <p>Every figure is computed from the scores so chosen and from nothing else: there is no figure
 * of the whole edition that is then cut down. Membership and phase are decided on the log. Recusals
 * and finished files come from one projection that takes the log in order, and a recusal stands
 * before the end of its file there: a lagging read model hides what it does not know yet, and shows
 * nothing too early.
 *
 * <p>A single file's figures depend on that file alone. They follow {@link
 * fr.palmares.evaluation.scoring.Visibility#checkScores}.
 */
@NullMarked
package fr.palmares.evaluation.disagreement;

import org.jspecify.annotations.NullMarked;
