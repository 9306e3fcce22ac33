package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.JurorId;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses as rows, each with the salt of its commitment. */
@Component
class JurorContacts implements Contacts {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;

  JurorContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> keep(JurorId juror, MailAddress address) {
    // Without a salt, a commitment could be opened by trying addresses.
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    int changed =
        jdbc.sql(
                """
                insert into juror_contact as c (juror, address, salt) values (?, ?, ?)
                on conflict (juror) do update set address = excluded.address, salt = excluded.salt
                where c.address <> excluded.address or c.salt is null
                """)
            .params(juror.text(), address.text(), salt)
            .update();
    return changed == 0 ? Optional.empty() : Optional.of(address.commitment(salt));
  }

  @Override
  public boolean erase(JurorId juror) {
    return jdbc.sql("delete from juror_contact where juror = ?").param(juror.text()).update() > 0;
  }

  @Override
  public boolean has(JurorId juror) {
    return jdbc.sql("select exists (select from juror_contact where juror = ?)")
        .param(juror.text())
        .query(Boolean.class)
        .single();
  }
}
