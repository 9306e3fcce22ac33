package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is asked before the end of an embargo, by whoever may not look at a palmarès in
 * preparation, is answered to the last byte as if nothing of the edition existed. The doors are
 * read off the service, so that none can be forgotten.
 */
class NoDoorLeaksTest extends OnRealServers {

  private static final String BEFORE = "2030-01-01T00:00:00Z";
  private static final String CEREMONY = "2030-01-02T16:00:00Z";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final List<Role> OUTSIDERS = List.of(Role.CANDIDATE, Role.JUROR, Role.ANALYST);

  @Autowired private ReadableDoors doors;

  private record Ask(
      String method, String path, @Nullable Role role, Map<String, String> headers) {}

  @Test
  void no_door_tells_anything_before_the_embargo_ends() {
    clock.set(BEFORE);
    past("Vals");
    AnEdition hidden = anEdition();
    AnEdition open = anEdition().withRulebook().with("Claix", 70).with("Vals", 50).arrived();
    done(open.award("Claix"));
    done(open.award("Vals"));
    everyone().getAfter(done(open.publish()), "/palmares/" + open.year());
    Set<String> paths = doors.of(hidden, open);
    List<Ask> asks = asks(paths);
    Map<Ask, String> nothingExists = answers(asks);

    lives(hidden);

    assertSame(answers(asks), nothingExists);
    clock.set("2030-01-02T15:59:59.999Z");
    assertSame(answers(asks), nothingExists);
    clock.set(CEREMONY);
    Map<String, String> validators = new LinkedHashMap<>();
    for (String path : paths) {
      Ask plain = new Ask("GET", path, null, Map.of());
      String before = String.valueOf(nothingExists.get(plain));
      String after = seen(plain);
      if (before.contains("no-palmares") && !path.contains("asOf=2030-01-01")) {
        assertThat(after).as(path).doesNotContain("no-palmares").isNotEqualTo(before);
      }
      String etag = everyone().get(path).header("ETag");
      if (!etag.isEmpty()) {
        validators.put(path, etag);
      }
    }
    assertThat(everyone().get("/palmares/" + hidden.year()).status()).isEqualTo(200);
    clock.set("2030-01-02T15:59:59.999Z");
    validators.forEach(
        (path, etag) -> {
          String before = String.valueOf(nothingExists.get(new Ask("GET", path, null, Map.of())));
          if (before.startsWith("404")) {
            assertThat(seen(new Ask("GET", path, null, Map.of("If-None-Match", etag))))
                .isEqualTo(before);
          }
        });
    assertThat(validators).containsKey("/palmares/" + hidden.year());
  }

  @Test
  void nothing_that_is_hidden_may_be_kept_on_the_way() {
    clock.set(BEFORE);
    AnEdition hidden = anEdition();
    lives(hidden);

    for (String path : doors.of(hidden)) {
      Answer answer = everyone().get(path);
      if (answer.status() == 404) {
        assertThat(answer.header("Cache-Control")).as("%s", answer).contains("no-store");
        assertThat(answer.header("ETag") + answer.header("Last-Modified")).as(path).isEmpty();
      }
    }
  }

  /** All that may happen to an edition before its embargo ends. */
  private void lives(AnEdition edition) {
    edition.withRulebook().with("Nevers", 85).with("Vals", 70).arrived();
    done(edition.award("Nevers"));
    done(edition.award("Vals"));
    done(edition.grant("encouragements", "Vals", "prometteuse"));
    done(edition.publish("{\"embargoUntil\": \"" + CEREMONY + "\"}"));
    done(edition.correct("Nevers", "3"));
    done(edition.proposeErratum("encouragements", "Vals", "Nevers"));
    Answer last = done(edition.approveErratum("encouragements", 1));
    organizer().getAfter(last, "/palmares/" + edition.year());
    organizer().get(edition.path("/palmares/preview"));
  }

  private void past(String name) {
    organizer()
        .post(
            "/past-palmares",
            """
            {"edition": 1996, "scale": "five", "results": [
              {"authority": "%s", "kind": "commune", "siren": null, "level": "3",
               "source": "https://source.example"}]}
            """
                .formatted(name));
  }

  private static void assertSame(Map<Ask, String> now, Map<Ask, String> before) {
    now.forEach((ask, seen) -> assertThat(seen).as("%s", ask).isEqualTo(before.get(ask)));
  }

  private Map<Ask, String> answers(List<Ask> asks) {
    Map<Ask, String> answers = new LinkedHashMap<>();
    asks.forEach(ask -> answers.put(ask, seen(ask)));
    return answers;
  }

  private static List<Ask> asks(Set<String> paths) {
    List<Ask> asks = new ArrayList<>();
    for (String path : paths) {
      for (String method : List.of("GET", "HEAD", "OPTIONS")) {
        asks.add(new Ask(method, path, null, Map.of()));
      }
      for (Role role : OUTSIDERS) {
        asks.add(new Ask("GET", path, role, Map.of()));
      }
      asks.add(new Ask("HEAD", path, Role.ANALYST, Map.of()));
      for (Map<String, String> headers :
          List.of(
              Map.of("If-None-Match", "*"),
              Map.of("If-None-Match", "\"0\""),
              Map.of("If-Modified-Since", "Tue, 01 Jan 2019 00:00:00 GMT"),
              Map.of("Range", "bytes=0-9"),
              Map.of("Accept", "text/csv"),
              Map.of("Accept", "text/html"),
              Map.of("Accept-Encoding", "gzip"),
              Map.of("Accept-Language", "fr"),
              Map.of("Origin", "https://ailleurs.example"))) {
        asks.add(new Ask("GET", path, null, headers));
      }
    }
    return asks;
  }

  /** Status, headers but for the date and the connection's, body: all of an answer. */
  private String seen(Ask ask) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + ask.path()))
            .method(ask.method(), BodyPublishers.noBody());
    ask.headers().forEach(request::header);
    if (ask.role() != null) {
      request.header("Authorization", "Bearer " + TestTokens.of("outsider", ask.role()));
    }
    try {
      HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
      headers.keySet().removeAll(Set.of("date", "connection", "keep-alive"));
      return response.statusCode()
          + " "
          + headers
          + " "
          + response.body().length
          + " "
          + new String(response.body(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private AnEdition anEdition() {
    return new AnEdition(organizer(), wire);
  }
}
