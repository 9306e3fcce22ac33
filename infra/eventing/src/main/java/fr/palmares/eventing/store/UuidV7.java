package fr.palmares.eventing.store;

import java.security.SecureRandom;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/** Identifiers that grow with time (RFC 9562 section 5.7), so that their index grows at one end. */
public final class UuidV7 extends IdentifierFactory {

  private final SecureRandom random = new SecureRandom();

  @Override
  public String generateIdentifier() {
    long time = System.currentTimeMillis();
    long high = (time << 16) | 0x7000 | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
