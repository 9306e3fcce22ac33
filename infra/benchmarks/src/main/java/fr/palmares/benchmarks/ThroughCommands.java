package fr.palmares.benchmarks;

import fr.palmares.benchmarks.Sheet.Score;
import fr.palmares.benchmarks.Sheet.SheetId;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Role;
import java.util.UUID;

/** As the services do it: the same, and each command is noted so that it counts once. */
final class ThroughCommands implements Contender {

  private static final Actor JUROR = new Actor(ActorId.of("juror-1"), Role.JUROR);

  private final Commands commands;

  ThroughCommands(Commands commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "Palmarès, idempotent";
  }

  @Override
  public void store(String stream, int events) {
    commands.send(
        new Score(new SheetId("i-" + stream), events), new Cause(JUROR, UUID.randomUUID(), "t"));
  }
}
