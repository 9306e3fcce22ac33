package fr.palmares.application.submission;

import static fr.palmares.application.Given.APPLICATION;
import static fr.palmares.application.Given.CANDIDATE;
import static fr.palmares.application.Given.DEADLINE;
import static fr.palmares.application.Given.FIRST;
import static fr.palmares.application.Given.FONTAINE;
import static fr.palmares.application.Given.IN_TIME;
import static fr.palmares.application.Given.SECOND;
import static fr.palmares.application.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.application.edition.FixedEditions;
import fr.palmares.application.submission.ApplicationEvent.AnswerGiven;
import fr.palmares.application.submission.ApplicationEvent.AnswerWithdrawn;
import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.application.submission.ApplicationEvent.ContactReplaced;
import fr.palmares.application.submission.ApplicationEvent.DossierImported;
import fr.palmares.application.submission.ApplicationEvent.EvidenceAttached;
import fr.palmares.application.submission.ApplicationEvent.EvidenceRemoved;
import fr.palmares.application.submission.Filing.Piece;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportedTest {

  private static final ContactMark SOMEONE = new ContactMark(new UUID(0, 1), "x");
  private static final Instant LATE = DEADLINE.plusSeconds(1);
  private static final Map<CriterionId, String> BOTH = Map.of(FIRST, "oui", SECOND, "non");
  private static final Piece PLAN = new Piece(FIRST, "plan.pdf", "https://exemple.fr/1", "md5");

  @Test
  void a_filed_dossier_is_an_application_that_was_handed_in() {
    assertThat(take(Imported.NOTHING, filed("f1", "oui", "non"), LATE))
        .as("filed in time, imported late")
        .extracting(event -> (Object) event.getClass())
        .containsExactly(
            ApplicationStarted.class,
            AnswerGiven.class,
            AnswerGiven.class,
            EvidenceAttached.class,
            ApplicationSubmitted.class,
            DossierImported.class);
  }

  @Test
  void a_draft_becomes_a_draft_and_is_handed_in_later() {
    Filing draft = filing("f1", null, null, "oui", null);
    Imported imported = after(Imported.NOTHING, draft);
    assertThat(imported.application().status()).isEqualTo(Application.Status.DRAFT);

    assertThat(take(imported, filed("f2", "oui", "non"), IN_TIME))
        .extracting(event -> (Object) event.getClass())
        .containsExactly(AnswerGiven.class, ApplicationSubmitted.class, DossierImported.class);
  }

  @Test
  void nobody_owns_it() {
    Imported imported = after(Imported.NOTHING, filed("f1", "oui", "non"));
    assertThat(imported.application().team()).isEqualTo(Team.NONE);
    assertRefused("not-your-application", () -> imported.application().checkOwner(CANDIDATE.id()));
  }

  @Test
  void it_is_handed_over_and_then_its_candidate_decides() {
    Imported imported = after(Imported.NOTHING, filed("f1", "oui", "non"));
    List<ApplicationEvent> over =
        imported
            .application()
            .team()
            .transfer(
                new TransferApplication(APPLICATION, CANDIDATE.id(), ""),
                new Actor(ActorId.of("organizer-1"), Role.ORGANIZER));
    Imported owned = imported.evolve(over.get(0));

    owned.application().checkOwner(CANDIDATE.id());
    assertThat(take(owned, filed("f1", "oui", "non"), IN_TIME)).isEmpty();
    refused("application-has-owner", owned, filed("f2", "oui", "si"));
  }

  @Test
  void the_same_content_is_no_event_and_a_change_is_the_smallest_amendment() {
    Imported imported = after(Imported.NOTHING, filed("f1", "oui", "non"));

    assertThat(take(imported, filed("f1", "oui", "non"), LATE)).isEmpty();
    assertThat(take(imported, filed("another fingerprint", "oui", "non"), LATE)).isEmpty();
    assertThat(take(imported, filed("f2", "oui", "si"), IN_TIME))
        .first()
        .isEqualTo(new ApplicationAmended(APPLICATION, 1, Map.of(SECOND, "si")));
  }

  @Test
  void a_file_is_new_by_its_name_or_its_bytes_never_by_its_link() {
    Imported imported = after(Imported.NOTHING, filed("f1", "oui", "non"));

    assertThat(take(imported, with(new Piece(FIRST, "plan.pdf", "https://b.fr", "md5")), IN_TIME))
        .isEmpty();
    assertThat(take(imported, with(new Piece(FIRST, "plan.pdf", "https://b.fr", null)), IN_TIME))
        .isEmpty();
    assertThat(take(imported, with(new Piece(FIRST, "plan.pdf", "https://b.fr", "new")), IN_TIME))
        .contains(new EvidenceAttached(APPLICATION, FIRST, "plan.pdf", "https://b.fr"));
    assertThat(take(imported, with(new Piece(SECOND, "plan.pdf", "https://b.fr", "md5")), IN_TIME))
        .contains(new EvidenceAttached(APPLICATION, SECOND, "plan.pdf", "https://b.fr"));
  }

  @Test
  void late_is_what_was_filed_or_changed_late() {
    refused("deadline-passed", Imported.NOTHING, filing("f1", LATE, LATE, "oui", "non"));
    Imported imported = after(Imported.NOTHING, filed("f1", "oui", "non"));
    refused("deadline-passed", imported, filing("f2", IN_TIME, LATE, "oui", "si"));
    assertRefused(
        "deadline-passed", () -> take(imported, filing("f2", IN_TIME, null, "oui", "si"), LATE));
    assertRefused(
        "applications-closed",
        () -> take(Imported.NOTHING, filed("f", "oui", "non"), IN_TIME, FixedEditions.closed()));
  }

  @Test
  void the_same_rules_hold_as_for_candidates() {
    refused("answers-missing", Imported.NOTHING, filing("f", IN_TIME, null, "oui", null));
    Imported withdrawn =
        after(Imported.NOTHING, filed("f1", "oui", "non"))
            .evolve(new ApplicationWithdrawn(APPLICATION, "fusion"));
    refused("no-longer-competing", withdrawn, filed("f2", "oui", "si"));
  }

  @Test
  void one_dossier_an_application_and_none_where_a_candidate_is_at_work() {
    Imported imported = after(Imported.NOTHING, filed("f1", "oui", "non"));
    Filing other = new Filing("ds", 1, 43, IN_TIME, IN_TIME, Map.of(FIRST, "x"), List.of(), "f3");
    refused("imported-from-another-dossier", imported, other);
    Imported own =
        Imported.NOTHING.evolve(
            new ApplicationStarted(APPLICATION, FONTAINE, CANDIDATE.id(), SOMEONE, SOMEONE));
    refused("application-has-owner", own, filed("f1", "oui", "non"));
  }

  @Test
  void what_was_removed_or_emptied_in_a_draft_is_so_here_too() {
    Imported draft =
        after(Imported.NOTHING, new Filing("ds", 1, 42, null, null, BOTH, List.of(PLAN), "f1"));

    assertThat(
            take(
                draft,
                new Filing("ds", 1, 42, null, null, Map.of(FIRST, "oui"), List.of(), "f2"),
                IN_TIME))
        .startsWith(
            new AnswerWithdrawn(APPLICATION, SECOND),
            new EvidenceRemoved(APPLICATION, FIRST, "plan.pdf"))
        .hasSize(3);
  }

  @Test
  void a_file_removed_after_the_deadline_stays_and_an_answer_handed_in_cannot_be_emptied() {
    Imported imported = after(Imported.NOTHING, filed("f1", "oui", "non"));
    Filing without = new Filing("ds", 1, 42, IN_TIME, LATE, BOTH, List.of(), "f2");
    Filing emptied =
        new Filing("ds", 1, 42, IN_TIME, IN_TIME, Map.of(FIRST, "oui"), List.of(PLAN), "f3");

    refused("deadline-passed", imported, without);
    assertThat(take(imported, emptied, IN_TIME)).isEmpty();
    assertThat(imported.answeredNoMore(emptied.answers().keySet())).containsExactly(SECOND);
  }

  @Test
  void another_contact_replaces_the_former_one_until_a_candidate_goes_on() {
    Imported imported = after(Imported.NOTHING, filed("f1", "oui", "non"));
    Contacts another = new People(Set.of("referent"));

    assertThat(take(imported, filed("f1", "oui", "non"), IN_TIME, FixedEditions.open(), another))
        .first()
        .isEqualTo(new ContactReplaced(APPLICATION, "referent", SOMEONE));
    assertRefused(
        "applications-closed",
        () -> take(imported, filed("f1", "oui", "non"), LATE, FixedEditions.closed(), another));
    Imported owned =
        imported.evolve(
            new ApplicationEvent.ApplicationTransferred(APPLICATION, CANDIDATE.id(), ""));
    assertThat(take(owned, filed("f1", "oui", "non"), IN_TIME, FixedEditions.open(), another))
        .isEmpty();
  }

  /** Knows others for these tasks. */
  private record People(Set<String> others) implements Contacts {
    @Override
    public ContactMark keep(ApplicationId application, Contact contact) {
      return SOMEONE;
    }

    @Override
    public boolean isAnother(ApplicationId application, Contact contact) {
      return others.contains(contact.task());
    }

    @Override
    public ContactMark replace(ApplicationId application, Contact contact) {
      return SOMEONE;
    }

    @Override
    public int erase(ApplicationId application) {
      return 0;
    }
  }

  private static void refused(String rule, Imported imported, Filing filing) {
    assertRefused(rule, () -> take(imported, filing, IN_TIME));
  }

  private static Imported after(Imported before, Filing filing) {
    Imported after = before;
    for (ApplicationEvent event : take(before, filing, IN_TIME)) {
      after = after.evolve(event);
    }
    return after;
  }

  private static List<ApplicationEvent> take(Imported imported, Filing filing, Instant now) {
    return take(imported, filing, now, FixedEditions.open());
  }

  private static List<ApplicationEvent> take(
      Imported imported, Filing filing, Instant now, FixedEditions editions) {
    return take(imported, filing, now, editions, new People(Set.of()));
  }

  private static List<ApplicationEvent> take(
      Imported imported, Filing filing, Instant now, FixedEditions editions, Contacts contacts) {
    return imported.take(
        new ImportApplication(
            APPLICATION,
            filing,
            Contact.of(new UUID(0, 1), "sponsor", "S", ""),
            Contact.of(new UUID(0, 1), "referent", "R", "")),
        FONTAINE,
        editions.edition(),
        now,
        contacts);
  }

  private static Filing filed(String fingerprint, String first, String second) {
    return filing(fingerprint, IN_TIME, IN_TIME, first, second);
  }

  private static Filing with(Piece piece) {
    return new Filing(
        "ds",
        1,
        42,
        IN_TIME,
        IN_TIME,
        Map.of(FIRST, "oui", SECOND, "non"),
        List.of(piece),
        "f" + piece);
  }

  private static Filing filing(
      String fingerprint,
      @Nullable Instant filedAt,
      @Nullable Instant changedAt,
      String first,
      @Nullable String second) {
    Map<CriterionId, String> answers = new LinkedHashMap<>();
    answers.put(FIRST, first);
    if (second != null) {
      answers.put(SECOND, second);
    }
    return new Filing("ds", 1, 42, filedAt, changedAt, answers, List.of(PLAN), fingerprint);
  }
}
