package fr.palmares.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@RealServers(kafka = false)
@SpringJUnitConfig(SpringTestOnRealServersTest.Nothing.class)
class SpringTestOnRealServersTest {
  @Autowired Environment environment;

  @Configuration
  static class Nothing {}

  @Test
  void a_context_is_pointed_at_the_class_s_database(TestDatabase database) {
    assertThat(environment.getProperty("spring.datasource.url")).isEqualTo(database.url());
    assertThat(environment.getProperty("palmares.kafka.namespace")).isNotBlank();
  }

  @Test
  void no_broker_is_started_for_a_class_that_needs_none() {
    assertThat(environment.getProperty("palmares.kafka.bootstrap-servers")).isNull();
  }
}
