package fr.palmares.servers;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What one test class got: its database and its name space on the broker. */
record TestSite(TestDatabase database, String namespace) {
  private static final Map<Class<?>, TestSite> SITES = new ConcurrentHashMap<>();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int LONGEST_NAME = 40;

  static TestSite of(Class<?> testClass) {
    return SITES.computeIfAbsent(testClass, TestSite::create);
  }

  private static TestSite create(Class<?> testClass) {
    String name = testClass.getSimpleName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    String unique =
        "t%d_%s"
            .formatted(
                NUMBER.incrementAndGet(), name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    PostgresServer server = ServersOfThisJvm.postgres();
    server.createDatabase(unique, unique);
    return new TestSite(new TestDatabase(server.url(unique), unique, unique), unique + "-");
  }
}
