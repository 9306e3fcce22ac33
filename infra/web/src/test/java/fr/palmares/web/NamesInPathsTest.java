package fr.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.web.testing.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInPathsTest extends OnASmallService {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "donnees.licence",
        "Part de l'État (50 %)",
        "oui/non",
        "a//b",
        "/a/",
        "../me",
        "a;b=c",
        "a\\b",
        "100%25",
        "a+b?c#d&e",
        "Prix « coup de cœur »"
      })
  void a_name_arrives_as_it_was_sent(String name) {
    String segment = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");

    Answer answer = door.get("/criteria/" + segment + "/name");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("criterion").asString()).isEqualTo(name);
  }
}
