package fr.palmares.platform.machine;

import fr.palmares.platform.Console;
import fr.palmares.platform.Service;
import fr.palmares.servers.EmbeddedPostgresql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Processes that a killed launcher has left in a data folder. */
final class Orphans {
  private Orphans() {}

  static void endIn(DataFolder folder, Console out) {
    ProcessRecords records = new ProcessRecords(folder.at("run"));
    List<String> noted =
        Stream.concat(Stream.of(Service.values()).map(Service::text), Stream.of(KafkaPart.NAME))
            .toList();
    List<String> ended = new ArrayList<>(records.endOrphans(noted));
    // PostgreSQL notes itself, in its data directory.
    EmbeddedPostgresql.leftIn(folder.at(PostgresPart.NAME))
        .ifPresent(
            process -> {
              ProcessRecords.end(process);
              ended.add(PostgresPart.NAME);
            });
    if (!ended.isEmpty()) {
      out.line("Ended what a killed launcher had left: " + String.join(", ", ended) + ".");
    }
  }
}
