package fr.palmares.results.history;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityMerged;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityRegistered;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityRenamed;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthoritySuccessionCorrected;
import fr.palmares.kernel.event.Topic;
import java.sql.Types;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps every name that an authority had, and in which one it went on. */
@Configuration(proxyBeanMethods = false)
class IdentitiesConsumer {

  private final JdbcClient jdbc;

  IdentitiesConsumer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer knownIdentities() {
    return PublicEventConsumer.named("identities-v1")
        .from(Topic.APPLICATION)
        .on(LocalAuthorityRegistered.class, (event, from) -> registered(event.authority()))
        .on(LocalAuthorityRenamed.class, (event, from) -> renamed(event.authority(), event.name()))
        .on(LocalAuthorityMerged.class, (event, from) -> merged(event))
        .on(LocalAuthoritySuccessionCorrected.class, (event, from) -> corrected(event))
        .into("authority_name", "authority_merger")
        .build();
  }

  private void registered(LocalAuthority authority) {
    Siren siren = authority.siren();
    jdbc.sql(
            """
            insert into authority_name (authority, kind, siren, slug)
            values (:authority, :kind, :siren, :slug) on conflict do nothing
            """)
        .param("authority", authority.id().text())
        .param("kind", authority.kind().text())
        .param("siren", siren == null ? null : siren.text(), Types.VARCHAR)
        .param("slug", LocalAuthority.slug(authority.name()))
        .update();
  }

  /** Told after its registration, as both have one key. */
  private void renamed(AuthorityId authority, String name) {
    jdbc.sql(
            """
            insert into authority_name (authority, kind, siren, slug)
            select distinct authority, kind, siren, :slug from authority_name
            where authority = :authority
            on conflict do nothing
            """)
        .param("authority", authority.text())
        .param("slug", LocalAuthority.slug(name))
        .update();
  }

  /** What was told by mistake is forgotten: the names that stand were all told before. */
  private void corrected(LocalAuthoritySuccessionCorrected event) {
    jdbc.sql("delete from authority_name where authority = ? and slug <> all (?)")
        .param(event.authority().text())
        .param(event.names().stream().map(LocalAuthority::slug).toArray(String[]::new))
        .update();
    jdbc.sql("delete from authority_merger where authority = ?")
        .param(event.authority().text())
        .update();
    AuthorityId into = event.mergedInto();
    if (into != null) {
      merged(new LocalAuthorityMerged(event.authority(), into, event.reason()));
    }
  }

  private void merged(LocalAuthorityMerged event) {
    jdbc.sql(
            """
            insert into authority_merger (authority, merged_into) values (?, ?)
            on conflict do nothing
            """)
        .params(event.authority().text(), event.into().text())
        .update();
  }
}
