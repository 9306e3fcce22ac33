package fr.palmares.results.register;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's door to who judged an edition, and the organizer's to the jurors' names. */
@RestController
class JuryRegisterApi {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final JuryRegisterQuery register;
  private final JurorNames names;

  JuryRegisterApi(JuryRegisterQuery register, JurorNames names) {
    this.register = register;
    this.names = names;
  }

  record Name(String name) {}

  @GetMapping("/palmares/{edition}/jury")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<JuryRegister> jury(@PathVariable EditionYear edition) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(register.of(edition));
  }

  @GetMapping(
      value = "/palmares/{edition}/jury.csv",
      produces = {CSV, "text/plain"})
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<String> csv(@PathVariable EditionYear edition) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(JuryRegisterCsv.of(register.of(edition)));
  }

  @GetMapping("/editions/{edition}/jury/names")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  List<JurorNames.Named> names(@PathVariable EditionYear edition) {
    return names.of(edition);
  }

  @PutMapping("/editions/{edition}/jury/{juror}/name")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @AllowedTo(Role.ORGANIZER)
  void tell(
      @PathVariable EditionYear edition, @PathVariable JurorId juror, @RequestBody Name body) {
    names.tell(edition, juror, body.name());
  }

  @DeleteMapping("/editions/{edition}/jury/{juror}/name")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @AllowedTo(Role.ORGANIZER)
  void erase(@PathVariable EditionYear edition, @PathVariable JurorId juror) {
    names.erase(edition, juror);
  }
}
