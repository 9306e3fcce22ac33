/**
 * The calibration round: before the evaluation opens, the jury scores one shared, anonymous file
 * that applies for nothing, and then reads together how far its members are apart.
 *
 * <p>It is kept from all results by construction. Its events are of other types and on other
 * streams than a sheet's, none of them is published, no read model takes them, and its file has no
 * application identifier that anything else could count.
 *
 * <p>Each juror sees the file and their own sheet, nothing of the others', until the organizer
 * closes the round; then the jury, organizers and auditors read one report. The closing excludes
 * sheets that come late: who gives a sheet holds the round, the closing waits for all who hold it.
 * The opening of the evaluation ends the scoring as well, but tells nobody anything: the report
 * opens with the closing alone, which is possible at any time.
 *
 * <p>All is read from the round's own streams, one short stream a juror: there is no read model
 * that could lag, and who may see what is decided on the log.
 */
@NullMarked
package fr.palmares.evaluation.calibration;

import org.jspecify.annotations.NullMarked;
