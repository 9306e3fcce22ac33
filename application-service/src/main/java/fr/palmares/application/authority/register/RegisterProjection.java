package fr.palmares.application.authority.register;

import fr.palmares.application.authority.AuthorityEvent.LocalAuthorityRegistered;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Scalar;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the register of authorities. */
@Component
@ProcessingGroup("authority-register-v1")
@Tables("authority_register")
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
            insert into authority_register (authority, kind, siren, name, department)
            values (?, ?, ?, ?, ?)
            """)
        .param(authority.id().text())
        .param(authority.kind().text())
        .param(text(authority.siren()))
        .param(authority.name())
        .param(authority.department())
        .update();
  }

  private static @Nullable String text(@Nullable Scalar scalar) {
    return scalar == null ? null : scalar.text();
  }
}
