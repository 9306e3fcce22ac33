package fr.palmares.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a fresh database on a real PostgreSQL, and a real Kafka broker; see the
 * module's README. One server of each kind serves all test classes of a JVM, started by the first
 * class that needs it: in a container where docker answers, else embedded.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RealServersExtension.class)
public @interface RealServers {

  /**
   * Whether Kafka is needed; without it no broker is started.
   *
   * @return true unless told otherwise
   */
  boolean kafka() default true;
}
