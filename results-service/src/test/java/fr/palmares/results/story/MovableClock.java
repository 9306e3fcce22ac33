package fr.palmares.results.story;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;

/** The service's clock: it stands where the test sets it. */
@TestConfiguration(proxyBeanMethods = false)
class MovableClock extends Clock {

  private volatile Instant now = Instant.parse("2022-11-01T09:00:00Z");

  void set(String instant) {
    now = Instant.parse(instant);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
