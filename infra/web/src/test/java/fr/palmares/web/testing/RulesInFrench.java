package fr.palmares.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every refusal that a module's code words has its words in French. */
public final class RulesInFrench {

  private static final Pattern REFUSAL =
      Pattern.compile(
          "Refusal\\s*\\.\\s*(?:invalid|conflict|outdated|forbidden|unknown|gone)\\(\\s*\"([a-z-]+)\"");

  private RulesInFrench() {}

  /**
   * Checks the sources of a module against bundles on the class path.
   *
   * @param sources relative to the module that runs the test
   */
  public static void check(String sources, String... bundles) {
    Properties french = new Properties();
    for (String bundle : bundles) {
      load(french, bundle);
    }
    Set<String> silent = new TreeSet<>(rules(Path.of(sources)));
    assertThat(silent).as("rules found in %s", sources).isNotEmpty();
    silent.removeIf(rule -> french.containsKey("rule." + rule));
    assertThat(silent).as("rules without French words").isEmpty();
  }

  private static Set<String> rules(Path sources) {
    Set<String> rules = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        REFUSAL.matcher(Files.readString(file)).results().forEach(r -> rules.add(r.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  private static void load(Properties into, String bundle) {
    String file = "/" + bundle.replace('.', '/') + "_fr.properties";
    try (InputStream in = RulesInFrench.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      if (in != null) {
        into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
