package fr.palmares.acceptance.year;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The year of a label under a rulebook that nobody has seen before: a charter that gates, weights,
 * medians, half points, odd names, a jury that sees the others' scores after its own.
 */
class YearOfALabelTest {
  @TempDir Path folder;

  @Test
  void the_year_of_a_label() throws Exception {
    try (House house = House.start(folder.resolve("data"))) {
      prepared(new Preparing(house));
      applied(new Applying(house));
      stood(new Standing(house));
      appointed(new Appointing(house));
      Recused recused = new Recused(house);
      recused.the_dossier_is_closed();
      scored(new Scoring(house), recused);
      deliberated(new Deliberating(house), recused);
      published(new Publishing(house), recused);
    }
  }

  private static void prepared(Preparing organizer) {
    organizer.the_past_is_told();
    organizer.the_edition_is_prepared();
    organizer.a_faulty_rulebook_is_refused_with_all_its_faults();
    organizer.the_rulebook_is_adopted_under_its_fingerprint();
    organizer.applications_are_opened();
  }

  private static void applied(Applying candidates) {
    candidates.authorities_come_from_the_register_and_by_hand();
    candidates.each_authority_starts_its_one_application();
    candidates.only_answers_that_fit_the_question_are_taken();
    candidates.the_estimate_tells_what_is_missing_for_the_next_level();
    candidates.a_team_works_on_it_and_it_is_handed_over();
    candidates.a_file_is_evidence_and_what_is_missing_bars_the_submission();
    candidates.what_is_handed_in_leaves_a_receipt_that_anyone_can_recompute();
    candidates.an_amendment_tells_what_it_changed();
    candidates.the_others_answer_too();
  }

  private static void stood(Standing applications) {
    applications.a_question_is_asked_and_answered_without_saying_who_asked();
    applications.who_regrets_withdraws();
    applications.dossiers_of_another_form_are_imported_once();
    applications.who_is_late_needs_an_extension();
    applications.who_is_found_ineligible_is_heard_and_competes_again();
    applications.applications_are_closed();
  }

  private static void appointed(Appointing jury) {
    jury.a_jury_is_appointed();
    jury.conflicts_are_suggested_confirmed_and_dismissed();
    jury.the_jury_practises_on_a_file_that_counts_nowhere();
    jury.the_evaluation_is_opened();
    jury.applications_are_assigned();
  }

  private static void scored(Scoring jurors, Recused recused) {
    jurors.by_draft_with_a_tag_against_two_windows();
    jurors.at_once_and_only_then_the_others_are_read();
    jurors.by_a_file_after_a_dry_run();
    jurors.the_other_files_are_scored_by_whoever_is_assigned();
    jurors.a_score_is_revised_with_a_reason();
    jurors.who_has_not_handed_in_is_reminded();
    jurors.how_far_they_are_apart_is_for_the_organizer();
    recused.they_score_nothing();
    recused.the_scores_are_closed();
    jurors.the_evaluation_is_closed();
  }

  private static void deliberated(Deliberating jury, Recused recused) {
    recused.the_scores_are_closed();
    jury.the_jury_meets_with_its_quorum();
    jury.the_agenda_begins_with_what_is_open();
    jury.criteria_are_settled_by_vote_with_dissent();
    jury.applications_are_evaluated_by_the_medians();
    jury.another_level_takes_two_persons();
    jury.why_leads_back_to_every_score();
    jury.the_minutes_tell_it_all_but_to_whom_it_is_closed();
    recused.the_scores_are_closed();
  }

  private static void published(Publishing results, Recused recused) {
    recused.the_audit_trail_is_closed();
    results.levels_are_awarded();
    results.mentions_are_proposed_and_granted();
    results.nothing_is_public_before_the_embargo_ends();
    results.it_all_appears_at_once_though_the_service_is_killed_at_that_instant();
    results.the_palmares_is_everybodys();
    results.the_audit_trail_has_it_all();
    recused.the_audit_trail_is_closed();
  }
}
