package fr.palmares.web.small;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.LargeBody;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Doors of every kind that services have. */
@RestController
class SmallApi {

  record Score(CriterionId criterion, Points points, @Nullable String comment) {}

  record Sheet(
      String title,
      AuthorityKind kind,
      List<Score> scores,
      @Nullable Map<CriterionId, String> answers,
      @Nullable Instant until,
      @Nullable Integer copies) {}

  record Asked(UUID command, String trace, String actor, String role) {}

  @GetMapping("/years/{edition}")
  @AllowedTo(Role.PUBLIC)
  EditionYear year(@PathVariable EditionYear edition) {
    return edition;
  }

  @GetMapping("/years")
  @AllowedTo(Role.PUBLIC)
  EditionYear asked(@RequestParam EditionYear edition) {
    return edition;
  }

  @GetMapping("/years/at")
  @AllowedTo(Role.PUBLIC)
  Instant at(@RequestParam Instant instant) {
    return instant;
  }

  @GetMapping("/criteria/{criterion}/name")
  @AllowedTo(Role.PUBLIC)
  Map<String, String> criterion(@PathVariable CriterionId criterion) {
    return Map.of("criterion", criterion.text());
  }

  @GetMapping("/me")
  @AllowedTo({Role.AUDITOR, Role.ORGANIZER, Role.PUBLIC})
  Actor me(Actor actor) {
    return actor;
  }

  @PostMapping("/sheets")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.JUROR)
  Receipt sheet(@RequestBody Sheet sheet, Cause cause) {
    return new Receipt(sheet.scores().size());
  }

  @PostMapping(path = "/files", consumes = "text/csv")
  @LargeBody("${palmares.small.largest-file:8KB}")
  @AllowedTo(Role.ORGANIZER)
  int file(@RequestBody String text) {
    return text.length();
  }

  @PostMapping("/tables")
  @AllowedTo(Role.ORGANIZER)
  int table(@RequestBody byte[] bytes, Cause cause) {
    return bytes.length;
  }

  @PostMapping(path = "/imports", consumes = "application/json")
  @AllowedTo(Role.ORGANIZER)
  int document(@RequestBody byte[] bytes, Cause cause) {
    return bytes.length;
  }

  @PostMapping(path = "/imports", consumes = "text/csv")
  @AllowedTo(Role.ORGANIZER)
  int lines(@RequestBody String text, Cause cause) {
    return text.length();
  }

  @PostMapping("/causes/{edition}")
  @AllowedTo({Role.JUROR, Role.ORGANIZER})
  Asked cause(@PathVariable EditionYear edition, Cause cause) {
    return new Asked(
        cause.command(), cause.trace(), cause.actor().id().text(), cause.actor().role().text());
  }

  @PostMapping("/refusals/{kind}")
  @AllowedTo(Role.PUBLIC)
  void refuse(@PathVariable String kind) {
    switch (kind) {
      case "invalid" -> throw Refusal.invalid("rule-of-a-test", "points", "between 0 and 4");
      case "conflict" -> throw Refusal.conflict("applications-closed", "closed for good");
      case "outdated" -> throw Refusal.outdated("sheet-changed", "read it again");
      case "forbidden" -> throw Refusal.forbidden("juror-recused", "recused");
      case "unknown" -> throw Refusal.unknown("unknown-edition", "no such edition");
      case "database" -> throw new QueryTimeoutException("too long");
      case "rollback-without-connection" ->
          throw new TransactionSystemException(
              "Could not roll back JDBC transaction", new SQLException("Connection is closed"));
      case "server-killed" ->
          throw new UncategorizedSQLException("", null, new SQLException("Connection is closed"));
      default -> throw new IllegalStateException("the password is 1234");
    }
  }
}
