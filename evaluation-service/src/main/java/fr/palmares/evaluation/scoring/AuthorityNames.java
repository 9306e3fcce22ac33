package fr.palmares.evaluation.scoring;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityRenamed;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthoritySuccessionCorrected;
import fr.palmares.kernel.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down what applicants are called. Events about an application and about its authority come
 * in any order: a name that was given later stands, whatever an application said.
 */
@Configuration(proxyBeanMethods = false)
class AuthorityNames {

  private final JdbcClient jdbc;

  AuthorityNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer sheetAuthorities() {
    return PublicEventConsumer.named("sheet-authorities-v1")
        .from(Topic.APPLICATION)
        .on(
            ApplicationSubmitted.class,
            (event, from) -> called(event.authority().id(), event.authority().name(), false))
        .on(
            LocalAuthorityRenamed.class,
            (event, from) -> called(event.authority(), event.name(), true))
        .on(
            LocalAuthoritySuccessionCorrected.class,
            (event, from) ->
                called(event.authority(), event.names().get(event.names().size() - 1), true))
        .into("sheet_authority")
        .build();
  }

  private void called(AuthorityId authority, String name, boolean renamed) {
    jdbc.sql(
            """
            insert into sheet_authority (authority, name, renamed) values (?, ?, ?)
            on conflict (authority) do update
            set name = excluded.name, renamed = excluded.renamed
            where excluded.renamed or not sheet_authority.renamed
            """)
        .params(authority.text(), name, renamed)
        .update();
  }
}
