package fr.palmares.application.submission;

import fr.palmares.application.edition.Edition;
import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LocalAuthority;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says what imports would change, by the very rules that their commands follow. */
@Component
public class Imports {

  /** Stands for people where nothing is kept. */
  private static final ContactMark NOBODY = new ContactMark(new UUID(0, 0), "0".repeat(64));

  private final Function<ApplicationId, Imported> log;
  private final Clock clock;

  @Autowired
  Imports(Streams streams, Clock clock) {
    this(
        application ->
            streams.load(
                application.text(), ApplicationEvent.class, Imported.NOTHING, Imported::evolve),
        clock);
  }

  Imports(Function<ApplicationId, Imported> log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** What an import does to an application. */
  public enum Effect {
    CREATED,
    AMENDED,
    UNCHANGED
  }

  /** Imports that were tried one after the other, each as if those before it had happened. */
  public static final class Tried {
    private final Map<ApplicationId, Imported> applications = new HashMap<>();
  }

  /** How often the application has been imported, those tried included. */
  public int times(ApplicationId application, Tried tried) {
    return state(application, tried).times();
  }

  /**
   * What the command would do now.
   *
   * @throws fr.palmares.kernel.Refusal of the rule that would refuse it
   */
  public Effect effect(ImportApplication command, LocalAuthority by, Edition edition, Tried tried) {
    Imported before = state(command.application(), tried);
    List<ApplicationEvent> events =
        before.take(command, by, edition, clock.instant(), person -> NOBODY);
    Imported after = before;
    for (ApplicationEvent event : events) {
      after = after.evolve(event);
    }
    tried.applications.put(command.application(), after);
    if (events.isEmpty()) {
      return Effect.UNCHANGED;
    }
    return events.get(0) instanceof ApplicationStarted ? Effect.CREATED : Effect.AMENDED;
  }

  private Imported state(ApplicationId application, Tried tried) {
    Imported known = tried.applications.get(application);
    return known == null ? log.apply(application) : known;
  }
}
