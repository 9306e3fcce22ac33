package fr.palmares.results.appeal;

import fr.palmares.kernel.ApplicationId;

/** The appeal against the result of an application. Its text names its stream. */
record AppealId(ApplicationId application) {

  static final String BEGINNING = "appeal-";

  @Override
  public String toString() {
    return BEGINNING + application;
  }
}
