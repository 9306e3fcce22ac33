package fr.palmares.eventing.contract;

import fr.palmares.kernel.event.EventType;
import fr.palmares.kernel.event.Topic;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The event catalogue: what services tell each other, topic by topic. */
final class Catalogue {

  private Catalogue() {}

  static String of(List<EventType> types) {
    StringBuilder page =
        new StringBuilder(
            """
            # Event catalogue

            What the services tell each other through Kafka: CloudEvents 1.0 in binary mode, the body in JSON, the
            schema of each in `shared-kernel/src/main/resources/schemas`. Order holds per subject, which is the
            record's key. `?` marks a field that may be null or absent. Only optional fields are ever added to a
            type; anything else is a new version of it. This page is written by the build from the records.
            """);
    for (Topic topic : Topic.values()) {
      page.append("\n## `")
          .append(topic.text())
          .append("` (")
          .append(topic.partitions())
          .append(topic.partitions() > 1 ? " partitions" : " partition")
          .append(")\n\n| event | means | fields |\n| --- | --- | --- |\n");
      types.stream().filter(type -> type.topic() == topic).forEach(type -> page.append(row(type)));
    }
    return page.toString();
  }

  private static String row(EventType type) {
    String fields =
        Arrays.stream(type.event().getRecordComponents())
            .map(Catalogue::field)
            .collect(Collectors.joining(", "));
    return "| **"
        + type.event().getSimpleName()
        + "**<br>`"
        + type.name()
        + "` | "
        + Meaning.of(type)
        + " | "
        + fields
        + " |\n";
  }

  private static String field(RecordComponent component) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return "`" + component.getName() + "`" + (nullable ? "?" : "");
  }
}
