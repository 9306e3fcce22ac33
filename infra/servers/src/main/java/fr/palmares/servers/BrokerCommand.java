package fr.palmares.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of a broker's JVM. */
record BrokerCommand(Path directory, List<String> jvmFlags) {
  private static final String LOGGING =
      """
      <configuration>
        <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} - %msg%n</pattern></encoder>
        </appender>
        <root level="WARN"><appender-ref ref="OUT"/></root>
      </configuration>
      """;

  List<String> line(Path configuration, boolean endsWithParent) throws IOException {
    Path logging = directory.resolve("logback.xml");
    Files.writeString(logging, LOGGING);
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(jvmFlags);
    line.add("-Dlogback.configurationFile=" + logging.toAbsolutePath());
    line.addAll(List.of("-cp", classPath()));
    line.add(endsWithParent ? BrokerOfParent.class.getName() : "kafka.Kafka");
    line.add(configuration.toAbsolutePath().toString());
    return line;
  }

  /** Surefire, too, puts the tests' whole class path here. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
