package fr.palmares.eventing.config;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How every connection of the service behaves. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

  @Bean
  static BeanPostProcessor connectionLimits(Environment environment) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
          limit(pool, environment);
        }
        return bean;
      }
    };
  }

  /** Projections batch their rows; what is open too long is ended by the database. */
  private static void limit(HikariDataSource pool, Environment environment) {
    EventingProperties.Store store =
        Binder.get(environment).bindOrCreate("palmares", EventingProperties.class).store();
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty(
        "options",
        "-c idle_in_transaction_session_timeout="
            + millis(store.idleInTransaction())
            + " -c statement_timeout="
            + millis(store.statement()));
  }

  private static long millis(Duration duration) {
    return duration.toMillis();
  }
}
