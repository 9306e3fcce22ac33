package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.results.moment.AsOf;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every read of results answers from the state of any moment as it answered then. */
class AsOfTest extends OnRealServers {

  @Autowired AsOf past;

  private AnEdition edition;
  private Instant published;
  private long number;
  private int earlier;

  @BeforeEach
  void an_edition_is_published() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    clock.set(before.toString());
    edition =
        new AnEdition(organizer(), wire)
            .scored("juror-alice", "Agen", "a.1", 100)
            .scored("juror-bob", "Agen", "a.1", 70)
            .settledByMean("Agen", "a.1", 85)
            .withRulebook()
            .with("Agen", 85)
            .with("Albi", 70)
            .arrived();
    eventually(organizer(), robustness(), a -> a.body().path("withoutJurors").size() == 2);
    earlier = edition.year().value() - 40;
    published = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    clock.set(published.toString());
    done(
        organizer()
            .post(
                "/past-palmares",
                """
                {"edition": %d, "scale": "five", "results": [
                  {"authority": "Agen", "kind": "commune", "level": "2", "source": "presse"}]}
                """
                    .formatted(earlier)));
    done(edition.award("Agen"));
    done(edition.award("Albi"));
    done(edition.grant("encouragements", "Albi", "prometteuse"));
    organizer().getAfter(done(edition.publish()), palmares());
    number = jdbc.sql("select max(sequence) from event_seal").query(Long.class).single();
    eventually(
        organizer(),
        edition.path("/results"),
        answer -> !answer.body().path("publishedFor").isNull());
  }

  @Test
  void as_it_was_read_then_so_it_is_read_as_of_then() {
    Map<String, String> then = read("");

    everything_changes();

    assertThat(read("asOf=" + published)).isEqualTo(then);
    assertThat(read("asOf=" + number)).isEqualTo(then);
    assertThat(read("asOf=2099-01-01T00:00:00Z")).isEqualTo(read(""));
    Map<String, String> now = read("");
    assertThat(now.keySet()).allSatisfy(d -> assertThat(now.get(d)).isNotEqualTo(then.get(d)));
    assertThat(schemas()).as("one moment is kept for each line").isBetween(1, 2);
  }

  @Test
  void before_anything_happened_nothing_is_known() {
    String before = "?asOf=" + published.minusMillis(1);

    assertThat(everyone().get(palmares() + before).rule()).isEqualTo("no-palmares");
    assertThat(everyone().get("/past-palmares/" + earlier + before).rule())
        .isEqualTo("past-not-told");
    assertThat(organizer().get(edition.path("/levels") + before).text())
        .contains("\"awarded\":false")
        .doesNotContain("\"awarded\":true");
    assertThat(organizer().get(edition.path("/levels?asOf=0")).body().path("applications").size())
        .isZero();
  }

  @Test
  void a_moment_is_said_once_and_in_its_form_and_may_be_the_earliest() {
    String levels = edition.path("/levels?asOf=");
    Answer twice = organizer().get(levels + "1&asOf=2");
    assertThat(twice.status()).as("%s", twice).isEqualTo(400);
    assertThat(twice.field()).isEqualTo("asOf");
    Answer word = everyone().get(palmares() + "?asOf=abc");
    assertThat(word.status()).as("%s", word).isEqualTo(400);
    assertThat(everyone().with("Accept-Language", "en").get(palmares() + "?asOf=abc").text())
        .contains("write an instant such as");
    Answer earliest = organizer().get(levels + "0001-01-01T00:00:00Z");
    assertThat(done(earliest).body().path("applications").size()).isZero();
  }

  @Test
  void while_anybody_takes_their_time_over_a_moment_who_is_signed_in_reads_another() {
    String levels = edition.path("/levels?asOf=" + number);

    Answer meanwhile = past.read(Moment.of("1"), () -> organizer().get(levels));

    assertThat(done(meanwhile).text()).contains("\"awarded\":true");
  }

  @Test
  void who_was_recused_since_reads_nothing_of_before() {
    edition.recused("juror-1", "Albi");
    Door recused = everyone().as("juror-1", Role.ORGANIZER);
    eventually(recused, edition.path("/mentions"), answer -> answer.status() == 403);

    assertThat(recused.get(edition.path("/mentions?asOf=" + published)).rule())
        .isEqualTo("juror-recused");
    assertThat(recused.get(edition.path("/levels?asOf=" + published)).text())
        .contains("agen")
        .doesNotContain("albi");
    assertThat(recused.get(edition.path("/levels?asOf=" + number)).rule())
        .isEqualTo("juror-recused");
  }

  @Test
  void a_door_that_tells_of_the_present_alone_says_so() {
    Answer refused = everyone().get(palmares() + "/open-data/palmares.csv?asOf=" + published);

    assertThat(refused.status()).as("%s", refused).isEqualTo(422);
    assertThat(refused.rule()).isEqualTo("present-only");
  }

  private void everything_changes() {
    clock.set(published.plus(Duration.ofSeconds(60)).toString());
    edition.scored("juror-chloe", "Agen", "a.1", 85).with("Auch", 90).arrived().withdrawn("Albi");
    eventually(organizer(), robustness(), a -> a.body().path("withoutJurors").size() == 3);
    eventually(organizer(), edition.path("/levels"), a -> !a.text().contains("albi"));
    done(edition.correct("Agen", "3"));
    done(edition.proposeErratum("encouragements", "Albi", "Agen"));
    done(edition.approveErratum("encouragements", 1));
    Answer corrected =
        done(
            organizer()
                .post(
                    "/past-palmares/" + earlier + "/corrections",
                    """
                    {"reason": "coquille", "result": {"authority": "Agen", "kind": "commune",
                      "level": "1", "mention": "Encouragements", "source": "registre"}}
                    """));
    organizer().getAfter(corrected, palmares());
    eventually(
        organizer(),
        edition.file("Agen", "/audit"),
        answer -> answer.text().contains("MentionGranted"));
  }

  /** What every door answers, by door. */
  private Map<String, String> read(String asOf) {
    Map<String, String> answers = new TreeMap<>();
    for (String door : doors()) {
      String path = asOf.isEmpty() ? door : door + (door.contains("?") ? "&" : "?") + asOf;
      Answer answer = done(organizer().get(path));
      answers.put(door, answer.text());
    }
    return answers;
  }

  private List<String> doors() {
    String agen = "/authorities/commune-agen/progression";
    String both = "?from=" + earlier + "&to=" + edition.year();
    return List.of(
        palmares(),
        edition.path("/levels"),
        edition.path("/mentions"),
        edition.path("/errata"),
        edition.path("/results"),
        edition.path("/audit/counts"),
        "/editions/" + earlier + "/audit",
        edition.file("Agen", "/audit"),
        robustness(),
        agen,
        agen + ".csv",
        "/progressions" + both,
        "/progressions.csv" + both,
        "/statistics/levels",
        "/statistics/levels.csv",
        "/past-palmares/" + earlier,
        "/past-palmares/" + earlier + "/mentions");
  }

  private String palmares() {
    return "/palmares/" + edition.year();
  }

  private String robustness() {
    return edition.file("Agen", "/level/robustness");
  }

  private int schemas() {
    return jdbc.sql("select count(*) from pg_namespace where nspname like 'beside%'")
        .query(Integer.class)
        .single();
  }
}
