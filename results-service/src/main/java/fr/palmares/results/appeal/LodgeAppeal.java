package fr.palmares.results.appeal;

/** The applicant contests its result and says why. */
record LodgeAppeal(AppealId appeal, String grounds) {}
