package fr.palmares.application.submission.receipts;

import fr.palmares.kernel.ApplicationId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers when an application was handed in. */
@Component
public class ReceiptsQuery {

  /**
   * A receipt.
   *
   * @param amendment 0 for the submission, then counting the amendments
   * @param rulebookVersion the version that was answered; null for what was handed in before there
   *     were receipts, as is {@code fingerprint}
   * @param fingerprint SHA-256 of the content, in hexadecimal digits
   */
  public record Slip(
      int amendment,
      @Nullable Integer rulebookVersion,
      @Nullable String fingerprint,
      Instant time) {}

  private final JdbcClient jdbc;

  ReceiptsQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every receipt of an application, the submission's first. */
  public List<Slip> of(ApplicationId application) {
    return jdbc.sql(
            """
            select amendment, rulebook_version, fingerprint, handed_in_at
            from application_receipt where application = ? order by amendment
            """)
        .param(application.text())
        .query(
            (row, n) ->
                new Slip(
                    row.getInt(1),
                    row.getObject(2, Integer.class),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }
}
