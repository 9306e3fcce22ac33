package fr.palmares.application.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Imports where nothing happened before. */
public final class EmptyLog {

  private EmptyLog() {}

  public static Imports imports(Instant now) {
    return new Imports(
        application -> Imported.NOTHING,
        new ApplicationAggregateTest.Nowhere(),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
