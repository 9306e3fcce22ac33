package fr.palmares.application.edition;

import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What documents must look like. */
@RestController
class SchemaApi {

  /** The JSON Schema (2020-12) of a rulebook. */
  @GetMapping(path = "/schemas/rulebook", produces = "application/schema+json")
  @AllowedTo(Role.PUBLIC)
  Resource rulebook() {
    return new ClassPathResource("rulebook.schema.json");
  }
}
