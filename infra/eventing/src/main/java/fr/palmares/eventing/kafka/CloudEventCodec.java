package fr.palmares.eventing.kafka;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.palmares.eventing.Received;
import fr.palmares.eventing.json.Whole;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.EventType;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.PublicEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public events on the wire: CloudEvents 1.0 in Kafka's binary mode, the body in JSON. Fields that
 * are not known are ignored, types that are not known are skipped: a newer sender breaks no reader.
 */
public final class CloudEventCodec {

  /** Where the JSON Schemas of the contract are named. */
  public static final String SCHEMAS = "urn:palmares:schema:";

  private static final String SOURCE = "/palmares/";
  private static final String SEQUENCE = "sequence";
  private static final String ACTOR = "actorid";
  private static final String ROLE = "actorrole";
  private static final String COMMAND = "causationid";
  private static final String TRACE = "correlationid";

  private final KafkaProperties kafka;
  private final JsonMapper json;
  private final ObjectReader reader;
  private final Map<String, Upcast> upcasts;

  public CloudEventCodec(KafkaProperties kafka, JsonMapper json) {
    this(kafka, json, List.of());
  }

  /** Reads also what the upcasts lead to today's types. */
  public CloudEventCodec(KafkaProperties kafka, JsonMapper json, Collection<Upcast> upcasts) {
    this.upcasts = upcasts.stream().collect(toUnmodifiableMap(Upcast::from, identity()));
    this.kafka = kafka;
    this.json = json;
    this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Bytes that are no event of ours; {@code getMessage()} says why. */
  public static final class Undecodable extends RuntimeException {
    Undecodable(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /** The event as it is sent: on its topic, keyed by its subject. */
  public ProducerRecord<String, byte[]> encode(PublicEvent event, Provenance from) {
    EventType type = EventType.of(event.getClass());
    CloudEvent envelope =
        CloudEventBuilder.v1()
            .withId(from.event().toString())
            .withSource(URI.create(SOURCE + from.service()))
            .withType(type.name())
            .withSubject(event.subject())
            .withTime(from.time().atOffset(ZoneOffset.UTC))
            .withDataSchema(URI.create(SCHEMAS + type.name()))
            .withDataContentType("application/json")
            .withExtension(SEQUENCE, Long.toString(from.sequence()))
            .withExtension(ACTOR, from.actor().id().text())
            .withExtension(ROLE, from.actor().role().text())
            .withExtension(COMMAND, from.command().toString())
            .withExtension(TRACE, from.trace())
            .withData(json.writeValueAsBytes(event))
            .build();
    return KafkaMessageFactory.<String>createWriter(
            kafka.topic(type.topic()), null, null, event.subject())
        .writeBinary(envelope);
  }

  /**
   * The event that was sent; empty for a type that this version does not know.
   *
   * @throws Undecodable when it is no event of the contract
   */
  public Optional<Received<?>> decode(ConsumerRecord<String, byte[]> sent) {
    try {
      if (sent.key() == null) {
        throw new IllegalArgumentException("the message has no key");
      }
      CloudEvent envelope = KafkaMessageFactory.createReader(sent).toEvent();
      return EventType.named(newest(envelope.getType())).map(type -> read(type, envelope));
    } catch (CloudEventRWException
        | JacksonException
        | Refusal
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new Undecodable(String.valueOf(e.getMessage()), e);
    }
  }

  private Received<?> read(EventType type, CloudEvent envelope) {
    if (envelope.getData() == null) {
      throw new IllegalArgumentException("the event has no body");
    }
    PublicEvent event = body(type, envelope.getType(), envelope.getData().toBytes());
    OffsetDateTime time = envelope.getTime();
    if (event == null || time == null) {
      throw new IllegalArgumentException("the event has no body or no time");
    }
    Whole.check(event);
    return new Received<>(
        event,
        new Provenance(
            UUID.fromString(envelope.getId()),
            time.toInstant(),
            new Actor(ActorId.of(extension(envelope, ACTOR)), Role.of(extension(envelope, ROLE))),
            UUID.fromString(extension(envelope, COMMAND)),
            extension(envelope, TRACE),
            envelope.getSource().toString().replaceFirst("^" + SOURCE, ""),
            Long.parseLong(extension(envelope, SEQUENCE))));
  }

  private String newest(String type) {
    Upcast upcast = upcasts.get(type);
    return upcast == null ? type : newest(upcast.to());
  }

  /** Null for a JSON null. Only what is no longer written goes the long way over a tree. */
  private @Nullable PublicEvent body(EventType type, String written, byte[] data) {
    ObjectReader typed = reader.forType(type.event());
    Upcast upcast = upcasts.get(written);
    if (upcast == null) {
      return typed.readValue(data);
    }
    JsonNode body = json.readTree(data);
    while (upcast != null) {
      body = upcast.body().apply(body.asObject());
      upcast = upcasts.get(upcast.to());
    }
    return typed.readValue(body);
  }

  private static String extension(CloudEvent envelope, String name) {
    Object value = envelope.getExtension(name);
    if (value == null) {
      throw new IllegalArgumentException("the attribute " + name + " is missing");
    }
    return value.toString();
  }
}
