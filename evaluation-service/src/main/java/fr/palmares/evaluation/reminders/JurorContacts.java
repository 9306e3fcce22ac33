package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.JurorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jurors' mail addresses, apart from the log so that they can be erased. */
@Component
class JurorContacts {

  private final JdbcClient jdbc;

  JurorContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a juror's address, instead of any before. */
  void keep(JurorId juror, MailAddress address) {
    jdbc.sql(
            """
            insert into juror_contact (juror, address) values (?, ?)
            on conflict (juror) do update set address = excluded.address
            """)
        .params(juror.text(), address.text())
        .update();
  }

  /** Erases a juror's address; without one nothing happens. */
  void erase(JurorId juror) {
    jdbc.sql("delete from juror_contact where juror = ?").param(juror.text()).update();
  }
}
