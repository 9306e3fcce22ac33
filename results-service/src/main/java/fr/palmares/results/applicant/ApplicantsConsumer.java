package fr.palmares.results.applicant;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.kernel.event.ApplicationEvent.MemberJoined;
import fr.palmares.kernel.event.ApplicationEvent.MemberLeft;
import fr.palmares.kernel.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who works on which application. */
@Configuration(proxyBeanMethods = false)
class ApplicantsConsumer {

  private final JdbcClient jdbc;

  ApplicantsConsumer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  PublicEventConsumer knownApplicants() {
    return PublicEventConsumer.named("applicants-v1")
        .from(Topic.APPLICATION)
        .on(MemberJoined.class, (event, from) -> joined(event))
        .on(MemberLeft.class, (event, from) -> left(event))
        .into("known_member")
        .build();
  }

  private void joined(MemberJoined event) {
    jdbc.sql(
            """
            insert into known_member (application, member, task) values (?, ?, ?)
            on conflict (application, member) do update set task = excluded.task
            """)
        .params(event.application().text(), event.member().text(), event.task())
        .update();
  }

  private void left(MemberLeft event) {
    jdbc.sql("delete from known_member where application = ? and member = ?")
        .params(event.application().text(), event.member().text())
        .update();
  }
}
