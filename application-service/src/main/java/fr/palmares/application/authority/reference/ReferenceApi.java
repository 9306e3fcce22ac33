package fr.palmares.application.authority.reference;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.LargeBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to the register of all local authorities. */
@RestController
@RequestMapping("/authorities")
class ReferenceApi {

  private static final int LARGEST_PAGE = 500;

  private final Commands commands;
  private final SearchQuery search;

  ReferenceApi(Commands commands, SearchQuery search) {
    this.commands = commands;
    this.search = search;
  }

  /**
   * Replaces the register by a CSV file in UTF-8: all of it or nothing, and the same again by none.
   */
  @PostMapping("/register")
  @LargeBody("${palmares.register.max-size:20MB}")
  @AllowedTo(Role.ORGANIZER)
  Receipt load(@RequestParam String source, @RequestBody byte[] csv, Cause cause) {
    return commands.send(
        new LoadRegister(new TheRegister(), source, RegisterFile.of(Utf8.text(csv))), cause);
  }

  /** Those whose name, or a former one, has these words; the likeliest first. */
  @GetMapping("/search")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR, Role.ANALYST, Role.CANDIDATE})
  List<Found> search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(defaultValue = "20") int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Refusal.invalid("page-size", "limit", "ask for 1 to %d at once", LARGEST_PAGE);
    }
    return search.named(q, kind == null ? null : AuthorityKind.of(kind), department, limit);
  }
}
