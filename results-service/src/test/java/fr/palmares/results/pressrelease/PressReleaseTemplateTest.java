package fr.palmares.results.pressrelease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.results.Edition2022;
import fr.palmares.results.Given;
import fr.palmares.results.pressrelease.PressRelease.Figures;
import fr.palmares.results.pressrelease.PressRelease.Highlight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A press release that states a fact of its own, or one that does not hold, is not printed. */
class PressReleaseTemplateTest {

  private static final List<Figures> EVERYONE =
      List.of(new Figures("Boé", 5, 1), new Figures("Agen", 5, 0), new Figures("Claix", 4, 2));
  private static final List<Highlight> HIGHEST =
      List.of(new Highlight("Agen", "atteint"), new Highlight("Boé", "atteint"));
  private static final List<Highlight> ROSE = List.of(new Highlight("Claix", "passe"));

  @ParameterizedTest
  @ValueSource(strings = {"press-release.md.mustache", "press-release.html.mustache"})
  void the_project_s_own_templates_state_no_fact(String file) throws IOException {
    boolean html = file.contains("html");
    PressReleaseTemplate template = PressReleaseTemplate.of(text(file), html);

    List<Figures> every =
        Stream.concat(
                Edition2022.files().stream().map(f -> f.authority().name()),
                Edition2022.past().values().stream().flatMap(List::stream).map(r -> r.authority()))
            .map(name -> new Figures(name, 0, 0))
            .toList();
    assertThatCode(() -> template.print(facts(List.of(), List.of(), every)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le palmarès 2022",
        "{{applications}} dont 12 nouvelles",
        "vingt candidatures",
        "une douzaine de communes",
        "la septième édition",
        "<p title=\"édition 7\">texte</p>",
        "la moitié des communes",
        "La plus forte progression",
        "les meilleures collectivités",
        "La première fois",
        "jamais vu",
        "toutes les communes",
        "{{#superlatives.highestLevel}}le plus haut{{/superlatives.highestLevel}}, un record",
        "{{#superlatives.highestLevel}}les 3 plus hauts{{/superlatives.highestLevel}}",
        "{{#superlatives.tallest}}le plus grand{{/superlatives.tallest}}"
      })
  void a_fact_of_the_template_s_own_keeps_it_from_loading(String text) {
    assertThatThrownBy(() -> PressReleaseTemplate.of(text, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("press release");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le label {{label}} a reçu {{applications}}.",
        "<h1 lang=\"fr\">{{label}}</h1>",
        "{{#superlatives.highestLevel}}Le plus haut{{/superlatives.highestLevel}}"
      })
  void what_is_bound_loads(String text) {
    assertThatCode(() -> PressReleaseTemplate.of(text, false)).doesNotThrowAnyException();
  }

  @Test
  void a_superlative_that_holds_is_printed() {
    assertThat(print("highestLevel", facts(HIGHEST, ROSE, EVERYONE))).isEqualTo("Le plus");
    assertThat(print("strongestProgression", facts(HIGHEST, ROSE, EVERYONE))).isEqualTo("Le plus");
  }

  @Test
  void a_superlative_that_does_not_hold_fails_the_whole_text() {
    refused("highestLevel", facts(HIGHEST.subList(0, 1), ROSE, EVERYONE));
    refused("highestLevel", facts(ROSE, ROSE, EVERYONE));
    refused("strongestProgression", facts(HIGHEST, HIGHEST, EVERYONE));
    refused("strongestProgression", facts(HIGHEST, List.of(), EVERYONE));
    refused("highestLevel", facts(HIGHEST, ROSE, List.of()));
  }

  @Test
  void a_template_that_names_an_authority_is_not_printed() {
    PressReleaseTemplate template = PressReleaseTemplate.of("Bravo à Claix !", false);

    Given.assertRefused(
        "press-release-disagrees", () -> template.print(facts(HIGHEST, ROSE, EVERYONE)));
    assertThat(template.print(facts(HIGHEST, ROSE, EVERYONE.subList(0, 1)))).contains("Claix");
  }

  @Test
  void a_template_that_asks_for_what_there_is_not_is_not_printed() {
    for (String text : List.of("{{winner}}", "{{#winners}}{{/winners}}")) {
      PressReleaseTemplate template = PressReleaseTemplate.of(text, false);
      Given.assertRefused(
          "press-release-disagrees", () -> template.print(facts(HIGHEST, ROSE, EVERYONE)));
    }
  }

  @Test
  void names_are_escaped_in_html() throws IOException {
    List<Highlight> hostile = List.of(new Highlight("<script>x</script>", "atteint"));
    String html =
        PressReleaseTemplate.of(text("press-release.html.mustache"), true)
            .print(facts(hostile, List.of(), List.of(new Figures("<script>x</script>", 5, 0))));

    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
        .doesNotContain("<script", "src=", "http:", "https:", "style")
        .contains("&lt;script&gt;x&lt;/script&gt;");
  }

  private static void refused(String superlative, PressRelease facts) {
    Given.assertRefused("press-release-disagrees", () -> print(superlative, facts));
  }

  private static String print(String superlative, PressRelease facts) {
    return PressReleaseTemplate.of(
            "{{#superlatives.%1$s}}Le plus{{/superlatives.%1$s}}".formatted(superlative), false)
        .print(facts);
  }

  private static PressRelease facts(
      List<Highlight> highest, List<Highlight> progressions, List<Figures> everyone) {
    return new PressRelease(
        "Label d'essai",
        "2031",
        "deuxième",
        "3 candidatures",
        "deux collectivités au niveau 5",
        highest,
        progressions,
        List.of(),
        List.of(),
        "",
        everyone);
  }

  private static String text(String file) throws IOException {
    try (InputStream in = PressReleaseTemplate.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
