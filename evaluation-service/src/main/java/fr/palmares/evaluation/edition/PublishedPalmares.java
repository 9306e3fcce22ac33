package fr.palmares.evaluation.edition;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which palmarès was published, as far as results-service's word has arrived. */
@Component
public class PublishedPalmares {

  private final JdbcClient jdbc;

  PublishedPalmares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The jury room decides no level any more once the palmarès is published: an erratum does.
   *
   * @throws Refusal {@code already-published}
   */
  public void checkNotYet(EditionYear edition) {
    boolean published =
        jdbc.sql("select exists (select from known_publication where edition = ?)")
            .param(edition.value())
            .query(Boolean.class)
            .single();
    if (published) {
      throw Refusal.conflict(
          "already-published",
          "the palmarès of %s is published: only an erratum changes a level",
          edition);
    }
  }
}
