package fr.palmares.platform.demo;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.platform.Unstartable;
import fr.palmares.platform.demo.Outcome.Award;
import fr.palmares.platform.demo.Outcome.Result;
import fr.palmares.platform.edition.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The outcome as a file for programs. */
final class Report {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final EditionFolder folder;
  private final Outcome outcome;

  Report(EditionFolder folder, Outcome outcome) {
    this.folder = folder;
    this.outcome = outcome;
  }

  /**
   * Refuses a place where no report can be written, before hours are spent on it.
   *
   * @throws Unstartable if the folder does not exist or cannot be written to
   */
  static void checkPlace(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
      throw new Unstartable("The report cannot be written: no folder " + parent + " to write to.");
    }
    if (Files.isDirectory(file)) {
      throw new Unstartable("The report cannot be written: " + file + " is a folder.");
    }
  }

  /** Writes the whole file or nothing. */
  void write(Path file, double startSeconds, double runSeconds) {
    Map<String, Object> report = content();
    Map<String, Object> seconds = new LinkedHashMap<>();
    seconds.put("start", startSeconds);
    seconds.put("run", runSeconds);
    report.put("seconds", seconds);
    Path target = file.toAbsolutePath().normalize();
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.writeString(fresh, JSON.writeValueAsString(report) + "\n");
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Object> content() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("edition", folder.year().value());
    report.put("applications", outcome.results().size());
    report.put("levels", levels());
    report.put("palmares", outcome.results().stream().map(this::result).toList());
    report.put("mentions", outcome.awards().stream().map(Report::award).toList());
    report.put("events", new TreeMap<>(outcome.events()));
    return report;
  }

  private Map<String, Long> levels() {
    LevelScale scale = folder.rulebook().levelScale();
    Map<String, Long> levels = new LinkedHashMap<>();
    scale.levels().forEach(level -> levels.put(level.id().text(), outcome.count(level.id())));
    if (outcome.count(null) > 0) {
      levels.put(scale.noLevel(), outcome.count(null));
    }
    return levels;
  }

  private Map<String, @Nullable Object> result(Result result) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("authority", result.authority());
    fields.put("level", level(result.level()));
    fields.put("points", result.roundedPoints());
    fields.put("editionOfPreviousLevel", result.previousEdition());
    fields.put("previousLevel", result.previousLevel());
    return fields;
  }

  private String level(@Nullable LevelId level) {
    return level == null ? folder.rulebook().levelScale().noLevel() : level.text();
  }

  private static Map<String, Object> award(Award award) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("mention", award.name());
    fields.put("authority", award.authority());
    fields.put("grounds", award.grounds());
    return fields;
  }
}
