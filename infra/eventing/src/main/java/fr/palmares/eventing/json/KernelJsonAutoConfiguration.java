package fr.palmares.eventing.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Teaches Spring Boot's JSON mapper the kernel's values. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
public class KernelJsonAutoConfiguration {

  @Bean
  KernelJson kernelJson() {
    return new KernelJson();
  }
}
