package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bytes of files, beside the log so that they can be erased (ADR 11); each application has its
 * own, so that nobody finds out by a hash what another one holds.
 */
@Component
class EvidenceFiles implements KeptFiles {

  /** A file as it is downloaded. */
  record File(String name, String mediaType, ByteBuffer bytes) {}

  private final JdbcClient jdbc;

  EvidenceFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a file, in the transaction of the command that attaches it. */
  void keep(ApplicationId application, String sha256, String mediaType, byte[] bytes) {
    jdbc.sql(
            """
            insert into evidence_file (application, sha256, media_type, bytes) values (?, ?, ?, ?)
            on conflict (application, sha256) do nothing
            """)
        .params(application.text(), sha256, mediaType, bytes)
        .update();
  }

  @Override
  public void keepOnly(ApplicationId application, Set<String> sha256) {
    jdbc.sql("delete from evidence_file where application = ? and sha256 <> all (?)")
        .param(application.text())
        .param(sha256.toArray(new String[0]))
        .update();
  }

  /** A file that the application holds as evidence; a removed piece is downloaded no more. */
  Optional<File> find(ApplicationId application, String sha256) {
    return jdbc.sql(
            """
            select evidence.name, file.media_type, file.bytes
            from application_evidence evidence
              join evidence_file file using (application, sha256)
            where application = ? and sha256 = ? order by evidence.name limit 1
            """)
        .params(application.text(), sha256)
        .query(
            (row, n) ->
                new File(row.getString(1), row.getString(2), ByteBuffer.wrap(row.getBytes(3))))
        .optional();
  }
}
