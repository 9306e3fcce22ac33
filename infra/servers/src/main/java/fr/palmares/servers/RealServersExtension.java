package fr.palmares.servers;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts what {@link RealServers} asks for and hands it to tests as parameters. */
final class RealServersExtension implements BeforeAllCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    TestSite.of(siteClass(context.getRequiredTestClass()));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestDatabase.class
        || type == PostgresServer.class
        || type == KafkaBroker.class
        || (type == DataSource.class && !isForSpring(parameter));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    TestDatabase database = TestSite.of(siteClass(context.getRequiredTestClass())).database();
    if (type == TestDatabase.class) {
      return database;
    }
    if (type == PostgresServer.class) {
      return ServersOfThisJvm.postgres();
    }
    if (type == KafkaBroker.class) {
      return ServersOfThisJvm.kafka();
    }
    return ServersOfThisJvm.postgres()
        .connections(database.username(), database.username(), database.password());
  }

  /** Spring's own extension resolves what is autowired. */
  private static boolean isForSpring(ParameterContext parameter) {
    Executable executable = parameter.getDeclaringExecutable();
    return parameter.getParameter().getAnnotations().length > 0
        || (executable instanceof Constructor && executable.getAnnotations().length > 0);
  }

  /** A nested test class shares what the class around it got. */
  static Class<?> siteClass(Class<?> testClass) {
    Class<?> outermost = testClass;
    for (Class<?> c = testClass; c != null; c = c.getEnclosingClass()) {
      outermost = c;
    }
    return outermost;
  }
}
