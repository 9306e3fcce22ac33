package fr.palmares.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code palmares.web}.
 *
 * @param maxBodySize the largest body of a request
 * @param messages the service's own bundles with a translation of its rules ({@code rule.<rule>})
 */
@ConfigurationProperties("palmares.web")
record WebProperties(
    @DefaultValue("1MB") DataSize maxBodySize, @DefaultValue List<String> messages) {}
