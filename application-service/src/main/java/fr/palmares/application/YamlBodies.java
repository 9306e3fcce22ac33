package fr.palmares.application;

import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has YAML at the doors read as {@link PlainYaml}. */
@Component
final class YamlBodies implements WebMvcConfigurer {

  @Override
  public void configureMessageConverters(ServerBuilder converters) {
    converters.withYamlConverter(new JacksonYamlHttpMessageConverter(PlainYaml.mapper()));
  }
}
