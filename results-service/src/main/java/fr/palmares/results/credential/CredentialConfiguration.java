package fr.palmares.results.credential;

import fr.palmares.results.release.Site;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who issues credentials: this service, by the keys that were given to it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CredentialProperties.class)
class CredentialConfiguration {

  @Bean
  Issuer issuer(CredentialProperties properties, Site site) {
    return new Issuer(site, IssuerKeys.keptIn(properties.keyFile()));
  }
}
