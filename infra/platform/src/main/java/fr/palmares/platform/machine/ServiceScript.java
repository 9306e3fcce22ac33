package fr.palmares.platform.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A shell script by which an administrator starts a service exactly as the launcher does. */
record ServiceScript(List<String> command, Map<String, String> environment) {

  void write(Path file) throws IOException {
    String exports =
        new TreeMap<>(environment)
            .entrySet().stream()
                .map(e -> "export " + e.getKey() + "=" + quoted(e.getValue()))
                .collect(Collectors.joining("\n"));
    String line =
        command.stream()
            .filter(argument -> !argument.startsWith("-XX:ArchiveClassesAtExit"))
            .map(ServiceScript::quoted)
            .collect(Collectors.joining(" "));
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(
        file,
        """
        #!/bin/sh
        # Starts this service as the launcher does. Written at every start; holds a password.
        %s
        exec %s
        """
            .formatted(exports, line));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
