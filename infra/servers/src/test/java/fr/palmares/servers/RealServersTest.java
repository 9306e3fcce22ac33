package fr.palmares.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealServers
class RealServersTest {

  @Test
  void every_commit_reaches_the_disk(DataSource database) {
    assertThat(JdbcClient.create(database).sql("show fsync").query(String.class).single())
        .isEqualTo("on");
  }

  @Test
  void a_test_class_owns_its_database_but_is_no_superuser(DataSource database) {
    assertThat(
            JdbcClient.create(database)
                .sql("select rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void what_was_committed_survives_a_kill(DataSource database, PostgresServer server) {
    JdbcClient client = JdbcClient.create(database);
    client.sql("create table fact (text text)").update();
    client.sql("insert into fact values ('kept')").update();

    server.kill();
    assertThat(server.isRunning()).isFalse();
    server.start();

    assertThat(client.sql("select text from fact").query(String.class).single()).isEqualTo("kept");
  }

  @Test
  void a_topic_survives_a_kill_of_the_broker_on_the_same_port(KafkaBroker broker) throws Exception {
    String address = broker.bootstrapServers();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
    }

    broker.kill();
    assertThat(broker.isRunning()).isFalse();
    long start = System.nanoTime();
    broker.start();

    assertThat(broker.bootstrapServers()).isEqualTo(address);
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(30);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      assertThat(admin.listTopics().names().get()).contains("kept");
    }
  }
}
