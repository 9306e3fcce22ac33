package fr.palmares.results.publication;

import fr.palmares.eventing.Tables;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.lang.reflect.Method;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares where a publication stands in the sealed log with how far its readers are. */
@Component
class PublicationsUnderWay implements UnderWay {

  /** A publication is the first event of its stream, so that an index finds the few there are. */
  private static final String EARLIEST_END =
      """
      select min((e.payload ->> 'embargoUntil')::timestamptz)
      from event e join event_seal s using (position)
      where e.stream_type = 'palmares' and e.stream_version = 0 and e.type = 'palmares-published'
        and s.sequence > (
          select coalesce(min(coalesce(substring(t.token from '^[0-9]+')::bigint, 0)), 0)
          from unnest(?::text[]) as reader (name)
          left join token_entry t on t.processor_name = reader.name)
      """;

  private final JdbcClient jdbc;
  private final String[] readers;

  PublicationsUnderWay(JdbcClient jdbc, ListableBeanFactory beans) {
    this.jdbc = jdbc;
    this.readers = readers(beans);
  }

  /** The projections that take the publication, whoever adds one. */
  private static String[] readers(ListableBeanFactory beans) {
    return Stream.of(beans.getBeanNamesForAnnotation(Tables.class))
        .map(beans::getType)
        .flatMap(Stream::ofNullable)
        .filter(PublicationsUnderWay::takesPublications)
        .map(type -> type.getAnnotation(ProcessingGroup.class))
        .flatMap(Stream::ofNullable)
        .map(ProcessingGroup::value)
        .distinct()
        .toArray(String[]::new);
  }

  private static boolean takesPublications(Class<?> projection) {
    return Arrays.stream(projection.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(EventHandler.class))
        .map(Method::getParameterTypes)
        .anyMatch(parameters -> parameters[0].isAssignableFrom(PalmaresPublished.class));
  }

  @Override
  public Optional<Instant> earliestEnd() {
    return jdbc
        .sql(EARLIEST_END)
        .param(readers)
        .query((row, n) -> instant(row.getTimestamp(1)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Instant> instant(@Nullable Timestamp stamp) {
    return Optional.ofNullable(stamp).map(Timestamp::toInstant);
  }
}
