package fr.palmares.evaluation.edition;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityMerged;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthoritySuccessionCorrected;
import fr.palmares.kernel.event.Topic;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which authority went on in which other one. */
@Configuration(proxyBeanMethods = false)
class Mergers {

  private final JdbcClient jdbc;

  Mergers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer authorityMergers() {
    return PublicEventConsumer.named("authority-mergers-v1")
        .from(Topic.APPLICATION)
        .on(LocalAuthorityMerged.class, (event, from) -> wentOn(event.authority(), event.into()))
        .on(
            LocalAuthoritySuccessionCorrected.class,
            (event, from) -> corrected(event.authority(), event.mergedInto()))
        .into("authority_merger")
        .build();
  }

  /** What was recorded by mistake is undone; the two are of one subject, and keep their order. */
  private void corrected(AuthorityId authority, @Nullable AuthorityId into) {
    if (into != null) {
      wentOn(authority, into);
    } else {
      jdbc.sql("delete from authority_merger where authority = ?").param(authority.text()).update();
    }
  }

  private void wentOn(AuthorityId authority, AuthorityId into) {
    jdbc.sql(
            """
            insert into authority_merger (authority, into_authority) values (?, ?)
            on conflict (authority) do update set into_authority = excluded.into_authority
            """)
        .params(authority.text(), into.text())
        .update();
  }

  /**
   * The authorities that an authority went on in, one after the other, and all that went on in it
   * or in one of them.
   */
  Set<AuthorityId> merged(AuthorityId authority) {
    return jdbc
        .sql(
            """
            with recursive
              successor (authority) as (
                select cast(? as text)
                union
                select merger.into_authority
                from authority_merger merger join successor using (authority)),
              merged (authority) as (
                select authority from successor
                union
                select merger.authority
                from authority_merger merger join merged on merger.into_authority = merged.authority)
            select authority from merged
            """)
        .param(authority.text())
        .query(String.class)
        .list()
        .stream()
        .map(AuthorityId::of)
        .filter(other -> !other.equals(authority))
        .collect(Collectors.toUnmodifiableSet());
  }
}
