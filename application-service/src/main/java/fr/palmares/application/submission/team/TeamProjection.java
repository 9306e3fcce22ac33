package fr.palmares.application.submission.team;

import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationTransferred;
import fr.palmares.application.submission.ApplicationEvent.MemberAdded;
import fr.palmares.application.submission.ApplicationEvent.MemberRemoved;
import fr.palmares.application.submission.Task;
import fr.palmares.eventing.Tables;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who works on each application. */
@Component
@ProcessingGroup("teams-v1")
@Tables("application_member")
class TeamProjection {

  private final JdbcClient jdbc;

  TeamProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ApplicationStarted event) {
    if (event.owner() != null) {
      put(event.application(), event.owner(), Task.OWNER);
    }
  }

  @EventHandler
  void on(MemberAdded event) {
    put(event.application(), event.member(), event.task());
  }

  @EventHandler
  void on(MemberRemoved event) {
    jdbc.sql("delete from application_member where application = ? and member = ?")
        .params(event.application().text(), event.member().text())
        .update();
  }

  @EventHandler
  void on(ApplicationTransferred event) {
    jdbc.sql(
            """
            update application_member set task = 'editor'
            where application = ? and task = 'owner'
            """)
        .param(event.application().text())
        .update();
    put(event.application(), event.to(), Task.OWNER);
  }

  private void put(ApplicationId application, ActorId member, Task task) {
    jdbc.sql(
            """
            insert into application_member (application, member, task) values (?, ?, ?)
            on conflict (application, member) do update set task = excluded.task
            """)
        .params(application.text(), member.text(), task.text())
        .update();
  }
}
