package fr.palmares.platform.machine;

import fr.palmares.platform.Console;
import fr.palmares.platform.Service;
import fr.palmares.platform.Unstartable;
import fr.palmares.platform.machine.OneMachine.PortChoice;
import fr.palmares.servers.FreePort;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The ports of one platform, all on the loopback address.
 *
 * @param services one per service
 * @param identity the identity provider's
 * @param kafka the broker's
 * @param postgres PostgreSQL's; usually not its own 5432, which is often taken
 */
record Ports(Map<Service, Integer> services, int identity, int kafka, int postgres) {
  private static final int USUAL_IDENTITY = 8090;
  private static final int USUAL_KAFKA = 9092;
  private static final int USUAL_POSTGRES = 15432;

  static Ports choose(PortChoice choice, Console out) {
    return new Chooser(choice, out, FreePort::isFree).ports();
  }

  int of(Service service) {
    Integer port = services.get(service);
    if (port == null) {
      throw new IllegalStateException("no port for " + service);
    }
    return port;
  }

  /** Chooses each port once. */
  record Chooser(PortChoice choice, Console out, IntPredicate isFree, Set<Integer> chosen) {
    Chooser(PortChoice choice, Console out, IntPredicate isFree) {
      this(choice, out, isFree, new HashSet<>());
    }

    Ports ports() {
      Map<Service, Integer> services = new EnumMap<>(Service.class);
      for (Service service : Service.values()) {
        services.put(service, port(service.module(), service.usualPort()));
      }
      return new Ports(
          services,
          port("the identity provider", USUAL_IDENTITY),
          port("Kafka", USUAL_KAFKA),
          port("PostgreSQL", USUAL_POSTGRES));
    }

    private int port(String user, int usual) {
      if (choice == PortChoice.FREE) {
        return another();
      }
      if (isFree.test(usual)) {
        return usual;
      }
      if (choice == PortChoice.USUAL_ONLY) {
        throw new Unstartable(
            "Port %d, for %s, is taken by another program; end that one or leave out --usual-ports."
                .formatted(usual, user));
      }
      int port = another();
      out.line("Port %d is taken by another program: %s uses %d.".formatted(usual, user, port));
      return port;
    }

    private int another() {
      int port = FreePort.any();
      return chosen.add(port) ? port : another();
    }
  }
}
