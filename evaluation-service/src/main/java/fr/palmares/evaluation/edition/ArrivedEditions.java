package fr.palmares.evaluation.edition;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link Arrivals} wrote. */
@Component
class ArrivedEditions implements KnownEditions {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ArrivedEditions(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public KnownEdition edition(EditionYear edition) {
    Optional<Integer> version =
        jdbc.sql("select max(version) from known_rulebook where edition = ?")
            .param(edition.value())
            .query(Integer.class)
            .optional();
    boolean closed =
        jdbc.sql("select applications_closed from known_edition where edition = ?")
            .param(edition.value())
            .query(Boolean.class)
            .optional()
            .orElse(false);
    return new KnownEdition(edition, version.orElse(null), closed);
  }

  @Override
  public Rulebook rulebook(EditionYear edition, int version) {
    return jdbc.sql("select document from known_rulebook where edition = ? and version = ?")
        .params(edition.value(), version)
        .query(String.class)
        .optional()
        .map(document -> json.readValue(document, Rulebook.class))
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "rulebook-unknown", "no rulebook %d of %s has arrived", version, edition));
  }

  @Override
  public Standing standing(ApplicationId application) {
    return jdbc.sql(
            """
            select case when ineligible then 'INELIGIBLE' when withdrawn then 'WITHDRAWN'
                        when submitted then 'COMPETING' else 'UNKNOWN' end
            from known_application where application = ?
            """)
        .param(application.text())
        .query(String.class)
        .optional()
        .map(Standing::valueOf)
        .orElse(Standing.UNKNOWN);
  }
}
