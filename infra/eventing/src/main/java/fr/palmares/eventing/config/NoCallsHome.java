package fr.palmares.eventing.config;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps out Axon's update checker, which reports usage to its vendor and writes a file into the
 * home folder even when told not to report, and the parts of Axon that want a library we lack.
 */
public final class NoCallsHome implements AutoConfigurationImportFilter {

  private static final String AXON = "org.axonframework.springboot.autoconfig.";

  static {
    // Its advertisement at every start; Axon asks for this property by this very name.
    System.setProperty("disable-axoniq-console-message", "true");
  }

  private static final Set<String> UNWANTED =
      Set.of(
          AXON + "UpdateCheckerAutoConfiguration",
          AXON + "AxonServerAutoConfiguration",
          AXON + "AxonServerBusAutoConfiguration",
          AXON + "AxonServerActuatorAutoConfiguration",
          AXON + "XStreamAutoConfiguration");

  @Override
  public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
    boolean[] wanted = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      wanted[i] = names[i] == null || !UNWANTED.contains(names[i]);
    }
    return wanted;
  }
}
