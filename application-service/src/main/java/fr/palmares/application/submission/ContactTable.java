package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts as rows, each with the salt of its commitment. */
@Component
class ContactTable implements Contacts {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;

  ContactTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public ContactMark keep(ApplicationId application, Contact contact) {
    // Without a salt, a commitment could be opened by trying names.
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    jdbc.sql(
            """
            insert into contact (contact, application, task, name, detail, salt)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            contact.id(),
            application.text(),
            contact.task(),
            contact.name(),
            contact.detail(),
            salt)
        .update();
    return contact.mark(salt);
  }

  @Override
  public boolean isAnother(ApplicationId application, Contact contact) {
    return jdbc.sql(
            """
            select count(*) > 0
                   and not bool_or(name = :name and (:detail = '' or detail = :detail))
            from contact where application = :application and task = :task
            """)
        .param("name", contact.name())
        .param("detail", contact.detail())
        .param("application", application.text())
        .param("task", contact.task())
        .query(Boolean.class)
        .single();
  }

  @Override
  public ContactMark replace(ApplicationId application, Contact contact) {
    jdbc.sql("delete from contact where application = ? and task = ?")
        .params(application.text(), contact.task())
        .update();
    return keep(application, contact);
  }

  @Override
  public int erase(ApplicationId application) {
    return jdbc.sql("delete from contact where application = ?").param(application.text()).update();
  }
}
