package fr.palmares.application.submission;

import fr.palmares.application.edition.Edition;
import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LocalAuthority;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says what imports would change, by the very rules that their commands follow. */
@Component
public class Imports {

  private final Function<ApplicationId, Imported> log;
  private final Contacts seen;
  private final Clock clock;

  @Autowired
  Imports(Streams streams, Contacts contacts, Clock clock) {
    this(
        application ->
            streams.load(
                application.text(), ApplicationEvent.class, Imported.NOTHING, Imported::evolve),
        contacts,
        clock);
  }

  Imports(Function<ApplicationId, Imported> log, Contacts contacts, Clock clock) {
    this.log = log;
    this.seen = new Seen(contacts);
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
    List<ApplicationEvent> events = before.take(command, by, edition, clock.instant(), seen);
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

  /**
   * Criteria that keep an answer in what was handed in, though the dossier answers them no more: an
   * answer that was handed in can be amended, not taken away.
   */
  public List<CriterionId> kept(ApplicationId application, Set<CriterionId> answered, Tried tried) {
    Imported now = state(application, tried);
    return now.isImportsAlone() ? now.answeredNoMore(answered) : List.of();
  }

  /** Contacts as they are seen where nothing is done. */
  private record Seen(Contacts contacts) implements Contacts {
    @Override
    public ContactMark keep(ApplicationId application, Contact contact) {
      return ContactMark.NOBODY;
    }

    @Override
    public boolean isAnother(ApplicationId application, Contact contact) {
      return contacts.isAnother(application, contact);
    }

    @Override
    public ContactMark replace(ApplicationId application, Contact contact) {
      return ContactMark.NOBODY;
    }

    @Override
    public int erase(ApplicationId application) {
      return 0;
    }
  }

  private Imported state(ApplicationId application, Tried tried) {
    Imported known = tried.applications.get(application);
    return known == null ? log.apply(application) : known;
  }
}
