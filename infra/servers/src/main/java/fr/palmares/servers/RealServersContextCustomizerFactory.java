package fr.palmares.servers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Points the Spring context of a test class with {@link RealServers} at its servers. */
final class RealServersContextCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    RealServers wanted =
        TestContextAnnotationUtils.findMergedAnnotation(testClass, RealServers.class);
    return wanted == null
        ? null
        : new PointAtServers(RealServersExtension.siteClass(testClass), wanted.kafka());
  }

  /** Equal for one test class, so that its nested classes share a context and no others do. */
  private record PointAtServers(Class<?> siteClass, boolean kafka) implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      TestSite site = TestSite.of(siteClass);
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("spring.datasource.url", site.database().url());
      properties.put("spring.datasource.username", site.database().username());
      properties.put("spring.datasource.password", site.database().password());
      properties.put("palmares.kafka.namespace", site.namespace());
      if (kafka) {
        properties.put(
            "palmares.kafka.bootstrap-servers", ServersOfThisJvm.kafka().bootstrapServers());
      }
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("real servers", properties));
    }
  }
}
