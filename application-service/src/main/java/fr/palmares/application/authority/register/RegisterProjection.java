package fr.palmares.application.authority.register;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityMerged;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRenamed;
import fr.palmares.application.authority.AuthorityEvent.LocalAuthoritySuccessionCorrected;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Scalar;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the authorities known to the label, and every name that they had. */
@Component
@ProcessingGroup("authority-register-v2")
@Tables({"authority_register", "authority_name"})
class RegisterProjection {

  private final JdbcClient jdbc;

  RegisterProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(LocalAuthorityRegistered event) {
    LocalAuthority authority = event.authority();
    jdbc.sql(
            """
            insert into authority_register
              (authority, kind, siren, name, department, region, population)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(authority.id().text())
        .param(authority.kind().text())
        .param(Scalar.textOf(authority.siren()))
        .param(authority.name())
        .param(authority.department())
        .param(authority.region())
        .param(authority.population())
        .update();
    call(authority.id(), authority.name());
  }

  @EventHandler
  void on(LocalAuthorityRenamed event) {
    jdbc.sql("update authority_register set name = ? where authority = ?")
        .params(event.name(), event.authority().text())
        .update();
    jdbc.sql("update authority_name set current = false where authority = ?")
        .param(event.authority().text())
        .update();
    call(event.authority(), event.name());
  }

  @EventHandler
  void on(LocalAuthorityMerged event) {
    jdbc.sql("update authority_register set merged_into = ? where authority = ?")
        .params(event.into().text(), event.authority().text())
        .update();
  }

  @EventHandler
  void on(LocalAuthoritySuccessionCorrected event) {
    AuthorityId into = event.mergedInto();
    jdbc.sql("update authority_register set name = ?, merged_into = ? where authority = ?")
        .param(event.names().get(event.names().size() - 1))
        .param(Scalar.textOf(into))
        .param(event.authority().text())
        .update();
    jdbc.sql("delete from authority_name where authority = ?")
        .param(event.authority().text())
        .update();
    event.names().forEach(name -> call(event.authority(), name));
    jdbc.sql(
            """
            update authority_name set current = since = :last where authority = :authority
            """)
        .param("last", event.names().size() - 1)
        .param("authority", event.authority().text())
        .update();
  }

  private void call(AuthorityId authority, String name) {
    jdbc.sql(
            """
            insert into authority_name (authority, slug, name, current, since)
            select :authority, :slug, :name, true, count(*)
            from authority_name where authority = :authority
            """)
        .param("authority", authority.text())
        .param("slug", LocalAuthority.slug(name))
        .param("name", name)
        .update();
  }
}
