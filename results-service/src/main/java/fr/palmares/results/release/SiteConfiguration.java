package fr.palmares.results.release;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads where the service is reached. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Site.class)
class SiteConfiguration {}
